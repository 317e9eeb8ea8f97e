using BriefBot.Briefings.Ledger;

namespace BriefBot.Briefings.Posting;

/// <summary>What became of a channel's briefing.</summary>
/// <param name="Date">The channel's local date.</param>
/// <param name="Number">0 for the scheduled one; those that users asked for count from 1.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Due">When it was due.</param>
public sealed record BriefingRunReport(DateOnly Date, int Number, RunState State, DateTimeOffset Due)
{
    /// <summary>Articles that came in after this are told; null for from the start.</summary>
    public DateTimeOffset? WindowStart { get; init; }

    /// <summary>Articles that came in up to this are told: when it was written. Null before.</summary>
    public DateTimeOffset? WindowEnd { get; init; }

    /// <summary>When it was posted or given up; null before.</summary>
    public DateTimeOffset? Closed { get; init; }

    /// <summary>How many tries failed.</summary>
    public int Tries { get; init; }

    /// <summary>When it is tried again; null when it is not, or at once.</summary>
    public DateTimeOffset? NextTry { get; init; }

    /// <summary>Why the last try failed, for people; null when none did.</summary>
    public string? Error { get; init; }

    /// <summary>What it says; null before it is written.</summary>
    public Briefing? Briefing { get; init; }

    /// <summary>The ids of its messages, in order.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    internal static BriefingRunReport Of(RunRow run) => new(run.Key.Date, run.Key.Number, run.State, run.Due)
    {
        WindowStart = run.WindowStart,
        WindowEnd = run.Written,
        Closed = run.Closed,
        Tries = run.Tries,
        NextTry = run.IsUnfinished ? run.NextTry : null,
        Error = run.Error,
        Briefing = run.Briefing,
        Messages = [.. run.Parts.Select(part => part.Message).OfType<string>()],
    };
}
