using BriefBot.Discord.Gateway;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefBot.Discord.Rest;

/// <summary>Adds Discord's REST API to a program's services.</summary>
internal static class RestServices
{
    /// <summary>
    /// Adds <see cref="IDiscordApi"/> and <see cref="IGatewayDirectory"/>, one client for both. Uses the program's
    /// <see cref="TimeProvider"/> and <see cref="Random"/> where it has them, and what makes an <see cref="IRestSender"/>.
    /// </summary>
    public static IServiceCollection AddDiscordRest(this IServiceCollection services)
    {
        services.AddLogging();
        services.AddOptions<DiscordOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new DiscordRest(
            provider.GetRequiredService<IOptions<DiscordOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<Random>() ?? Random.Shared,
            provider.GetRequiredService<ILogger<DiscordRest>>(),
            sender: provider.GetService<Func<HttpExchange, IRestSender>>()));
        services.TryAddSingleton<IDiscordApi>(provider => provider.GetRequiredService<DiscordRest>());
        services.TryAddSingleton<IGatewayDirectory>(provider => provider.GetRequiredService<DiscordRest>());
        return services;
    }
}
