using BriefBot.Discord;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Hosting;

/// <summary>Adds what runs as long as the program does.</summary>
internal static class HostingServices
{
    /// <summary>Adds the bot at Discord where there is a token for it.</summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, IConfiguration settings)
    {
        if (HasToken(settings))
        {
            services.AddHostedService<EmbeddingService>().AddHostedService<IdleMemory>().AddDiscordBot();
        }

        return services;
    }

    /// <summary>Whether the program is to run at Discord instead of on the console.</summary>
    public static bool HasToken(IConfiguration settings) =>
        !string.IsNullOrWhiteSpace(settings[$"{DiscordOptions.Section}:{nameof(DiscordOptions.Token)}"]);
}
