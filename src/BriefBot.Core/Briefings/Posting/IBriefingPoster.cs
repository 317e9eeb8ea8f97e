namespace BriefBot.Briefings.Posting;

/// <summary>Posts briefings in one kind of channel.</summary>
/// <remarks>
/// Outcomes are values, as each is a usual one. What is not among them may be thrown; a part whose posting threw counts as
/// one of which nobody knows whether it arrived.
/// </remarks>
public interface IBriefingPoster
{
    /// <summary>Whether it posts in that channel, such as <c>discord:123</c>.</summary>
    bool PostsTo(string channel);

    /// <summary>Makes the parts of a briefing, at least one, in the order in which they are posted: the same ones for the same briefing.</summary>
    /// <remarks>The bodies are kept in the ledger, and only <see cref="PostAsync"/> reads them.</remarks>
    IReadOnlyList<ReadOnlyMemory<byte>> Render(BriefingPost post);

    /// <summary>Posts a part. A part that was posted within the last minutes with the same nonce is not posted again.</summary>
    Task<PostOutcome> PostAsync(BriefingPart part, CancellationToken cancellationToken);

    /// <summary>Looks for a part in its channel, by its marker.</summary>
    /// <param name="part">The part.</param>
    /// <param name="since">It was not posted before that; by this machine's clock, which may be off.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<LookOutcome> FindAsync(BriefingPart part, DateTimeOffset since, CancellationToken cancellationToken);
}
