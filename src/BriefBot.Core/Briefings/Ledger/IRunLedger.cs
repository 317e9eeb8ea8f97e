using BriefBot.Briefings.Schedules;
using BriefBot.Memory;

namespace BriefBot.Briefings.Ledger;

/// <summary>What was posted, is being posted, and up to where each channel was told. What a call returned is on disk.</summary>
/// <remarks>
/// A row is worked on by whoever took it up last: every change names the claim that it was taken up with, in the same
/// statement that makes the change, so that one who was overtaken changes nothing and learns it from
/// <see cref="RunLostException"/>. No clock takes part in that.
/// </remarks>
internal interface IRunLedger
{
    /// <summary>Writes the row of a scheduled briefing, unless there is one for the channel and date.</summary>
    Task OpenAsync(string channel, DueBriefing due, CancellationToken cancellationToken);

    /// <summary>Writes the row of a briefing that a user asked for.</summary>
    Task<RunKey> OpenNowAsync(string channel, DateOnly date, bool moves, CancellationToken cancellationToken);

    /// <summary>Notes that a briefing was not posted in time, unless there is a row for the channel and date.</summary>
    /// <returns>Whether it was noted now.</returns>
    Task<bool> MissAsync(string channel, DueBriefing due, string why, CancellationToken cancellationToken);

    /// <summary>Takes a row up; from now on nobody else can change it.</summary>
    /// <returns>Null when it is closed.</returns>
    Task<RunRow?> TakeAsync(RunKey key, CancellationToken cancellationToken);

    /// <summary>Keeps what was written; parts that were kept before are replaced.</summary>
    Task<RunRow> SaveAsync(RunRow run, Briefing briefing, IReadOnlyList<ReadOnlyMemory<byte>> parts, CancellationToken cancellationToken);

    /// <summary>Notes that a part is about to be sent.</summary>
    Task SendingAsync(RunRow run, int part, CancellationToken cancellationToken);

    /// <summary>Notes that a part is posted.</summary>
    Task SentAsync(RunRow run, int part, string message, CancellationToken cancellationToken);

    /// <summary>Notes that a part surely was not posted by the last sending.</summary>
    Task NotSentAsync(RunRow run, RunPart before, CancellationToken cancellationToken);

    /// <summary>Notes why a try failed and when the next one may come.</summary>
    Task RetryAsync(RunRow run, string error, DateTimeOffset nextTry, CancellationToken cancellationToken);

    /// <summary>Is done with a row; where it moves the watermark, that moves in the same moment.</summary>
    /// <param name="run">The row as it was taken up.</param>
    /// <param name="state">What became of it.</param>
    /// <param name="error">Why it was given up; null when it was not.</param>
    /// <param name="halts">Whether the schedule is halted as well, because no try can help.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task CloseAsync(RunRow run, RunState state, string? error, bool halts, CancellationToken cancellationToken);

    /// <summary>Whether a channel's scheduled briefing of a date has its row.</summary>
    bool Has(string channel, DateOnly day);

    /// <summary>The row, or null.</summary>
    RunRow? Find(RunKey key);

    /// <summary>The rows that are not done with, oldest first, without briefings and parts.</summary>
    IReadOnlyList<RunRow> Unfinished();

    /// <summary>Up to where a channel was told.</summary>
    (ImportMark Mark, DateTimeOffset? At) Watermark(string channel);

    /// <summary>The last briefings that a channel has seen and that moved its mark, newest first.</summary>
    IReadOnlyList<Briefing> LastBriefings(string channel, int most);
}
