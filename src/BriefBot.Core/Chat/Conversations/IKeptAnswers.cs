namespace BriefBot.Chat.Conversations;

/// <summary>What can be done with an answer after it was given, by the id that came with it.</summary>
public interface IKeptAnswers
{
    /// <summary>The quotes behind an answer, in full; a notice when the answer is not known any more.</summary>
    Task<Reply> ShowQuotesAsync(string id, CancellationToken cancellationToken);

    /// <summary>One of the further questions that were offered with an answer; null when it is not known any more.</summary>
    /// <param name="id">The answer's id.</param>
    /// <param name="index">Which one, counted from 0.</param>
    string? FindFollowUp(string id, int index);

    /// <summary>Keeps what a user thinks of an answer; the last word counts.</summary>
    /// <returns>False when the answer is not known any more.</returns>
    Task<bool> RateAsync(string id, string user, bool isUseful, CancellationToken cancellationToken);

    /// <summary>Remembers that a message shows an answer, so that a reply to the message takes up its topic.</summary>
    /// <param name="id">The answer's id.</param>
    /// <param name="message">Names the message for good, such as <c>discord:123</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task LinkAsync(string id, string message, CancellationToken cancellationToken);
}
