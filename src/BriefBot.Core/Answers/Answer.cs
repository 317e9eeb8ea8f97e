using BriefBot.Memory;

namespace BriefBot.Answers;

/// <summary>What the articles say to a question: sentences with quotes, or that they do not cover it.</summary>
/// <param name="Question">The question as it was asked.</param>
/// <param name="Coverage">How well the articles cover it.</param>
public abstract record Answer(string Question, Coverage Coverage)
{
    /// <summary>The articles cover the question.</summary>
    /// <param name="Question">The question as it was asked.</param>
    /// <param name="Sentences">At least one sentence, in reading order.</param>
    /// <param name="Coverage">How well the articles cover it.</param>
    /// <param name="FollowUps">Further questions, each of which the bot has answered to itself; may be empty.</param>
    public sealed record Grounded(
        string Question, IReadOnlyList<GroundedSentence> Sentences, Coverage Coverage, IReadOnlyList<string> FollowUps)
        : Answer(Question, Coverage)
    {
        /// <summary>Whose words the sentences are.</summary>
        public Wording Wording { get; init; } = Wording.OfTheArticles;
    }

    /// <summary>No quote covers the question.</summary>
    /// <param name="Question">The question as it was asked.</param>
    /// <param name="Nearest">The articles that come nearest, best first; empty when none shares a word.</param>
    /// <param name="Coverage">How far from covered it is.</param>
    public sealed record NotCovered(string Question, IReadOnlyList<ArticleReference> Nearest, Coverage Coverage)
        : Answer(Question, Coverage);

    /// <summary>An answer was found, but its quotes no longer stand in the memory word for word, so it must not be posted.</summary>
    /// <param name="Question">The question as it was asked.</param>
    /// <param name="Reason">Why, in one sentence that a user can read.</param>
    /// <param name="Coverage">How well the articles seemed to cover it.</param>
    public sealed record Withdrawn(string Question, string Reason, Coverage Coverage) : Answer(Question, Coverage);
}
