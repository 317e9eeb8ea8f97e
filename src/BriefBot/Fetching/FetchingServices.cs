using BriefBot.Articles.Arrivals;
using BriefBot.Articles.Arrivals.Feeds;
using BriefBot.Articles.Arrivals.Pages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BriefBot.Fetching;

/// <summary>Adds articles that arrive by themselves, and the way to the web.</summary>
internal static class FetchingServices
{
    /// <summary>Adds the watched folder, the feeds, <c>/index url:</c> and safe fetching (sections <c>Articles</c>, <c>Feeds</c>, <c>Fetching</c>).</summary>
    public static IServiceCollection AddArrivals(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<FetchingOptions>();
        services.Configure<FeedList>(list =>
        {
            foreach (var entry in settings.GetSection(FeedOptions.Section).GetChildren())
            {
                list.Feeds.Add(entry.Get<FeedOptions>() ?? new FeedOptions());
            }
        });
        services.AddSingleton<IValidateOptions<FeedList>, FeedListCheck>();
        services.AddOptions<FeedList>().ValidateOnStart();
        services.TryAddSingleton<IAddressPolicy, PublicAddresses>();
        services.TryAddSingleton<INameResolver, SystemResolver>();
        services.TryAddSingleton<IConnector, SocketConnector>();
        services.TryAddSingleton<CheckedConnections>();
        services.TryAddSingleton<Wire>();
        services.TryAddSingleton<IPageFetcher>(provider => new PageFetcher(
            provider.GetRequiredService<Wire>(),
            provider.GetRequiredService<IOptions<FetchingOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            Random.Shared));
        return services.AddArticleArrivals();
    }
}
