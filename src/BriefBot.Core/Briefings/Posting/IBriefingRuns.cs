using BriefBot.Storage;

namespace BriefBot.Briefings.Posting;

/// <summary>How channels' briefings are, and briefings at once.</summary>
/// <remarks>All calls throw <see cref="StorageException"/> when the database cannot be read or written.</remarks>
public interface IBriefingRuns
{
    /// <summary>How a channel's briefings are.</summary>
    Task<BriefingChannelStatus> StatusAsync(string channel, CancellationToken cancellationToken);

    /// <summary>Writes a channel's briefing and posts it there at once.</summary>
    /// <param name="channel">A channel that this process posts in.</param>
    /// <param name="movesWatermark">Whether the next briefing starts where this one ends; otherwise it tells the same again.</param>
    /// <param name="cancellationToken">Ends the wait. What was begun is finished by the runner.</param>
    /// <returns>What came of it; null while another briefing of the channel is being posted.</returns>
    /// <exception cref="InvalidOperationException">Nobody here posts in the channel.</exception>
    Task<BriefingRunReport?> RunNowAsync(string channel, bool movesWatermark, CancellationToken cancellationToken);

    /// <summary>Writes a channel's briefing for whoever asked, and posts it nowhere.</summary>
    /// <param name="channel">Any channel, with or without a schedule.</param>
    /// <param name="movesWatermark">Whether the next briefing starts where this one ends, and this one goes to the archive.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The briefing; null while another briefing of the channel is being posted, and only when the watermark is to be moved.</returns>
    Task<Briefing?> WriteNowAsync(string channel, bool movesWatermark, CancellationToken cancellationToken);
}
