using BriefBot.Storage;

namespace BriefBot.Briefings.Ledger;

/// <summary>Every briefing that was written is kept.</summary>
/// <remarks>All calls throw <see cref="StorageException"/> when the database cannot be read.</remarks>
public interface IBriefingArchive
{
    /// <summary>A channel's briefing of a day: the scheduled one, or else the last that a user asked for; null for none.</summary>
    Task<ArchivedBriefing?> FindAsync(string channel, DateOnly day, CancellationToken cancellationToken);

    /// <summary>A channel's last briefing; null for none.</summary>
    Task<ArchivedBriefing?> FindLastAsync(string channel, CancellationToken cancellationToken);

    /// <summary>A channel's briefings of some days, oldest first.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="first">The first date.</param>
    /// <param name="last">The last date, included.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<ArchivedBriefing>> ListAsync(string channel, DateOnly first, DateOnly last, CancellationToken cancellationToken);

    /// <summary>The dates for which a channel has a briefing, newest first; for suggestions while typing.</summary>
    Task<IReadOnlyList<DateOnly>> DatesAsync(string channel, int most, CancellationToken cancellationToken);

    /// <summary>The channels that have at least one briefing.</summary>
    Task<IReadOnlyList<string>> ChannelsAsync(CancellationToken cancellationToken);
}
