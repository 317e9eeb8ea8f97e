using System.Collections.Concurrent;

namespace BriefBot.StandIns.Discord;

/// <summary>What clients did wrong, oldest first. Bounded: a client gone wild does not eat the memory.</summary>
internal sealed class ViolationLog
{
    private const int Most = 10_000;

    private readonly ConcurrentQueue<Violation> _violations = new();

    internal IReadOnlyCollection<Violation> All => _violations;

    internal void Clear() => _violations.Clear();

    internal void Add(string where, string path, string problem)
    {
        if (_violations.Count < Most)
        {
            _violations.Enqueue(new Violation(where, path, problem));
        }
    }
}
