using BriefBot.Answers;

namespace BriefBot.Chat.Conversations;

/// <summary>Rewrites a follow-up question into one that can be understood without the conversation.</summary>
internal interface IQuestionRewriter
{
    /// <summary>How many turns it wants to see at most; 0 for none, when it rewrites nothing.</summary>
    int MostTurns { get; }

    /// <summary>Rewrites a question; null when it stays as it is, or nobody can tell what it means.</summary>
    /// <param name="question">The question as the user wrote it.</param>
    /// <param name="turns">What was said before, the oldest first; at least one.</param>
    /// <param name="asker">Who asks.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<string?> RewriteAsync(string question, IReadOnlyList<KeptAnswer> turns, Asker asker, CancellationToken cancellationToken);
}
