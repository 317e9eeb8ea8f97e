namespace BriefBot.Briefings.Ledger;

/// <summary>A row of the ledger with its parts.</summary>
/// <param name="Key">Which.</param>
/// <param name="State">How far it has come.</param>
internal sealed record RunRow(RunKey Key, RunState State)
{
    /// <summary>When it was due; of one that a user asked for, when that was.</summary>
    public DateTimeOffset Due { get; init; }

    /// <summary>Whether the next briefing starts where this one ends.</summary>
    public bool Moves { get; init; }

    /// <summary>What the nonces of its parts start with.</summary>
    public string Nonce { get; init; } = string.Empty;

    /// <summary>Grows whenever someone takes the row up; only the last one to do so can change it.</summary>
    public long Claim { get; init; }

    /// <summary>How often it was tried and failed.</summary>
    public int Tries { get; init; }

    /// <summary>Not to be tried before; null for at once.</summary>
    public DateTimeOffset? NextTry { get; init; }

    /// <summary>Why the last try failed.</summary>
    public string? Error { get; init; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset Opened { get; init; }

    /// <summary>Up to when the briefing before told; null for the first.</summary>
    public DateTimeOffset? WindowStart { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset? Written { get; init; }

    /// <summary>When it was done with.</summary>
    public DateTimeOffset? Closed { get; init; }

    /// <summary>The briefing; null before it is written.</summary>
    public Briefing? Briefing { get; init; }

    /// <summary>The parts in order; none before it is written.</summary>
    public IReadOnlyList<RunPart> Parts { get; init; } = [];

    /// <summary>Whether it is still to be worked on.</summary>
    public bool IsUnfinished => State is RunState.Open or RunState.Written;

    /// <summary>Whether any of it is, or may be, in the channel.</summary>
    public bool MayBeSeen => Parts.Any(part => part.IsUnsure || part.Message is not null);
}
