using BriefBot.Briefings.Posting;
using BriefBot.Discord.Cards;
using BriefBot.Discord.Handling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BriefBot.Discord.Briefings;

/// <summary>Adds the posting of briefings at Discord to a program's services.</summary>
public static class DiscordBriefingServices
{
    /// <summary>Adds the <see cref="IBriefingPoster"/> for channels such as <c>discord:123</c>; it needs <see cref="IDiscordApi"/>.</summary>
    public static IServiceCollection AddDiscordBriefings(this IServiceCollection services)
    {
        services.TryAddSingleton(new BriefingCards(OverLimit.Trim));
        services.TryAddSingleton<BotIdentity>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IBriefingPoster, DiscordBriefingPoster>());
        return services;
    }
}
