using System.Collections.Concurrent;
using System.Net;
using BriefBot.Fetching;

namespace BriefBot.Tests.Fetching.Worlds;

/// <summary>Names and their addresses; a name may answer differently each time. What is not named is asked of the system.</summary>
internal sealed class NamedAddresses : INameResolver
{
    public static readonly IPAddress Public = IPAddress.Parse("93.184.215.14");

    private readonly SystemResolver _system = new();

    public ConcurrentDictionary<string, Queue<string[]>> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Says what a name stands for, one list for each time that it is asked; the last one stays.</summary>
    public NamedAddresses With(string name, params string[][] answers)
    {
        Names[name] = new Queue<string[]>(answers);
        return this;
    }

    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        if (Names.TryGetValue(host, out var answers))
        {
            lock (answers)
            {
                return [.. (answers.Count > 1 ? answers.Dequeue() : answers.Peek()).Select(IPAddress.Parse)];
            }
        }

        return host.EndsWith(".test", StringComparison.Ordinal) ? [Public] : await _system.ResolveAsync(host, cancellationToken);
    }
}
