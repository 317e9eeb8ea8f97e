using Microsoft.Extensions.Logging;

namespace BriefBot.Logs;

/// <summary>Writes the log to standard error, one line an entry; stack traces only when asked for.</summary>
internal sealed class StandardErrorLoggerProvider(TextWriter error, bool withStackTraces) : ILoggerProvider
{
    private readonly Lock _gate = new();

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private void Write(LogLevel level, string category, string message, Exception? exception)
    {
        var line = $"{level.ToString().ToLowerInvariant()}: {category}: {Showing.SafeText.OneLine(message)}";
        if (exception is not null)
        {
            line += withStackTraces
                ? Environment.NewLine + exception
                : $" ({exception.GetType().Name}: {Showing.SafeText.OneLine(exception.Message)})";
        }

        lock (_gate)
        {
            error.WriteLine(line);
        }
    }

    private sealed class Logger(StandardErrorLoggerProvider owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            owner.Write(logLevel, category, formatter(state, exception), exception);
    }
}
