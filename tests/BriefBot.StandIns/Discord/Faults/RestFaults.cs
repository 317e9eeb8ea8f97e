using System.Collections.Concurrent;

namespace BriefBot.StandIns.Discord.Faults;

/// <summary>The script of what goes wrong with REST calls: the next so many, or by chance.</summary>
public sealed class RestFaults
{
    private readonly Lock _gate = new();
    private readonly List<Planned> _planned = [];
    private IReadOnlyList<RestFault> _random = [];
    private Random _chance = new(1);
    private double _probability;
    private Func<string, bool>? _filter;

    /// <summary>How often each kind happened.</summary>
    public ConcurrentDictionary<RestFaultKind, int> Happened { get; } = new();

    /// <summary>Lets the next calls go wrong.</summary>
    /// <param name="count">How many.</param>
    /// <param name="fault">How.</param>
    /// <param name="route">Which routes, by a part of their name, such as <c>/callback</c>; null for all.</param>
    public void Next(int count, RestFault fault, string? route = null)
    {
        lock (_gate)
        {
            _planned.Add(new Planned(fault, route) { Left = count });
        }
    }

    /// <summary>Lets calls go wrong by chance; all kinds are equally likely.</summary>
    /// <param name="probability">How likely each call goes wrong, 0 to 1; 0 ends it.</param>
    /// <param name="seed">Makes chance repeatable.</param>
    /// <param name="faults">The kinds.</param>
    /// <param name="filter">Which routes, by their name; null for all.</param>
    public void Randomly(double probability, int seed, IReadOnlyList<RestFault> faults, Func<string, bool>? filter = null)
    {
        lock (_gate)
        {
            (_probability, _random, _chance, _filter) = (probability, faults, new Random(seed), filter);
        }
    }

    /// <summary>Ends all of it.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _planned.Clear();
            _probability = 0;
        }
    }

    internal RestFault? Take(string route)
    {
        // The common case, without a lock.
        if (_planned.Count == 0 && _probability <= 0)
        {
            return null;
        }

        lock (_gate)
        {
            var planned = _planned.Find(one => one.Route is null || route.Contains(one.Route, StringComparison.Ordinal));
            RestFault? fault = null;
            if (planned is not null)
            {
                fault = planned.Fault;
                if (--planned.Left <= 0)
                {
                    _planned.Remove(planned);
                }
            }
            else if (_probability > 0 && (_filter?.Invoke(route) ?? true) && _chance.NextDouble() < _probability)
            {
                fault = _random[_chance.Next(_random.Count)];
            }

            if (fault is { } happens)
            {
                Happened.AddOrUpdate(happens.Kind, 1, (_, count) => count + 1);
            }

            return fault;
        }
    }

    private sealed record Planned(RestFault Fault, string? Route)
    {
        internal int Left { get; set; }
    }
}
