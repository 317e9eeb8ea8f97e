using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BriefBot.Discord.Gateway;

/// <summary>Adds the gateway to a program's services.</summary>
internal static class GatewayServices
{
    /// <summary>Adds <see cref="IDiscordGateway"/>; it needs an <see cref="IGatewayDirectory"/> and the settings of <see cref="DiscordOptions"/>.</summary>
    public static IServiceCollection AddDiscordGateway(this IServiceCollection services)
    {
        services.AddLogging();
        services.AddOptions<DiscordOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => new Chance(Random.Shared));
        services.AddSingleton<IDiscordGateway, DiscordGateway>();
        return services;
    }
}
