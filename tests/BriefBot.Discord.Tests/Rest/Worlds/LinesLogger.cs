using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Tests.Rest.Worlds;

/// <summary>Keeps what is logged, exceptions in full.</summary>
internal sealed class LinesLogger<T> : ILogger<T>
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
}
