using BriefBot.Briefings.Posting;
using BriefBot.Chat.Suggestions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BriefBot.Chat.Handlers.Briefings;

/// <summary>Adds the commands of the daily briefing.</summary>
public static class BriefingCommandServices
{
    /// <summary>Adds <c>/briefing</c> with its subcommands to the chat; they need <see cref="PostingServices.AddBriefingSchedules"/>.</summary>
    public static IServiceCollection AddBriefingCommands(this IServiceCollection services)
    {
        services.AddSingleton<ICommandHandler, ScheduleHandler>();
        services.AddSingleton<ICommandHandler, WatchHandler>();
        services.AddSingleton<ICommandHandler, UnwatchHandler>();
        services.AddSingleton<ICommandHandler, StopHandler>();
        services.AddSingleton<ICommandHandler, ChannelStatusHandler>();
        services.AddSingleton<ICommandHandler, NowHandler>();
        services.AddSingleton<ICommandHandler, ShowHandler>();
        services.TryAddSingleton<IBriefingSuggestions, BriefingSuggestions>();
        return services;
    }
}
