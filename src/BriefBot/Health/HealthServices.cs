using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Health;

/// <summary>Adds the health page to a program's services.</summary>
internal static class HealthServices
{
    /// <summary>Adds <c>/healthz</c> (section <c>Health</c>) and the check of the articles; it answers while the program runs as a service.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<MemoryHealthCheck>("articles");
        services.AddSingleton<HealthServer>();
        services.AddHostedService(provider => provider.GetRequiredService<HealthServer>());
        return services;
    }
}
