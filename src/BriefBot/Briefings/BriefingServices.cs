using BriefBot.Briefings.Posting;
using BriefBot.Chat.Handlers.Briefings;
using BriefBot.Discord.Briefings;
using BriefBot.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Briefings;

/// <summary>Adds the daily briefing to the program.</summary>
internal static class BriefingServices
{
    /// <summary>Adds what briefings say, when they come and where they are posted: on the console, and at Discord where there is a token.</summary>
    public static IServiceCollection AddBriefings(this IServiceCollection services, IConfiguration settings)
    {
        services.AddBriefingContent().AddBriefingSchedules().AddBriefingCommands().AddBriefingRunner();
        services.AddSingleton<ConsoleScreen>();
        services.AddSingleton<IBriefingPoster, ScreenPoster>();
        services.AddSingleton<IBriefingPoster, MarkdownPoster>();
        return HostingServices.HasToken(settings) ? services.AddDiscordBriefings() : services;
    }
}
