using BriefBot.Articles.Arrivals.Feeds;
using BriefBot.Articles.Arrivals.Pages;
using BriefBot.Articles.Arrivals.Watching;
using BriefBot.Chat.Status;
using BriefBot.Memory;
using BriefBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace BriefBot.Articles.Arrivals;

/// <summary>Adds articles that arrive by themselves to a program's services.</summary>
public static class ArrivalServices
{
    /// <summary>
    /// Adds <see cref="IArrivals"/>, <see cref="IPageIndexer"/>, <see cref="IArrivalLog"/>, their lines in the status, and the
    /// service that lets articles arrive while the program runs. It needs the memory and an <see cref="IPageFetcher"/>.
    /// </summary>
    public static IServiceCollection AddArticleArrivals(this IServiceCollection services)
    {
        services.AddLogging();
        services.AddOptions<FeedList>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddArrivalDatabase();
        services.TryAddSingleton(provider => new ArrivalLog(Database(provider), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IArrivalLog>(provider => provider.GetRequiredService<ArrivalLog>());
        services.TryAddSingleton(provider => new FeedLedger(Database(provider), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new FeedItemTaker(
            provider.GetRequiredService<IPageFetcher>(),
            provider.GetRequiredService<IArticleMemory>(),
            provider.GetRequiredService<FeedLedger>(),
            provider.GetRequiredService<ArrivalLog>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new FeedCheck(
            provider.GetRequiredService<IPageFetcher>(),
            provider.GetRequiredService<FeedItemTaker>(),
            provider.GetRequiredService<FeedLedger>(),
            provider.GetRequiredService<ArrivalLog>(),
            provider.GetRequiredService<TimeProvider>(),
            Random.Shared,
            provider.GetRequiredService<ILogger<FeedCheck>>()));
        services.TryAddSingleton<WatchedFolder>();
        services.TryAddSingleton<IPageIndexer, PageIndexer>();
        services.TryAddSingleton<IArrivals, ArrivalRun>();
        services.AddSingleton<IStatusSource, ArrivalStatus>();
        services.AddHostedService<ArrivalService>();
        return services;
    }

    private static Lazy<SqliteDatabase> Database(IServiceProvider provider) =>
        provider.GetRequiredKeyedService<Lazy<SqliteDatabase>>(ArrivalDatabase.Layout.FileName);
}
