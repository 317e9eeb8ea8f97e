using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BriefBot.Tests.LanguageModel;

/// <summary>Keeps every line that is logged, with its error.</summary>
internal sealed class TextLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = [];

    public string Everything => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => new Logger(_lines);

    public void Dispose()
    {
    }

    private sealed class Logger(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
    }
}
