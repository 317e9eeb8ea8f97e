using Microsoft.Extensions.Logging;

namespace BriefBot.Settings;

/// <summary>Settings for the log on standard error (section <c>Log</c>).</summary>
public sealed class LogOptions
{
    /// <summary>The section's name in the settings.</summary>
    public const string Section = "Log";

    /// <summary>Lines below this level are not written; <see cref="LogLevel.Debug"/> adds stack traces to errors.</summary>
    public LogLevel Level { get; set; } = LogLevel.Warning;
}
