using BriefBot.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace BriefBot.Logs;

/// <summary>Adds the log on standard error.</summary>
internal static class LogServices
{
    public static IServiceCollection AddStandardErrorLog(this IServiceCollection services, IConfiguration settings)
    {
        var level = settings.GetSection(LogOptions.Section).Get<LogOptions>()?.Level ?? new LogOptions().Level;
        var isChosen = settings[$"{LogOptions.Section}:{nameof(LogOptions.Level)}"] is { Length: > 0 };
        services.TryAddSingleton(TimeProvider.System);
        return services.AddLogging(logging => logging
            .SetMinimumLevel(level)

            // Whoever runs a service wants to see that it connected.
            .AddFilter("BriefBot.Discord", isChosen ? level : LogLevel.Information)
            .Services.AddSingleton<ILoggerProvider>(provider =>
                new StandardErrorLoggerProvider(provider.GetRequiredService<Streams>().Error, withStackTraces: level <= LogLevel.Debug)));
    }
}
