using Microsoft.Extensions.Logging;

namespace BriefBot.Core.Tests.Chat;

/// <summary>Keeps what is logged.</summary>
internal sealed class ListLog : ILogger
{
    public List<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Add($"{logLevel} {formatter(state, exception)} {exception?.GetType().Name}");

    /// <summary>Hands the list to whoever logs.</summary>
    public ILoggerProvider AsProvider() => new Provider(this);

    private sealed class Provider(ListLog log) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => log;

        public void Dispose()
        {
        }
    }
}
