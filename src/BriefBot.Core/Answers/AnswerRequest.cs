using BriefBot.Memory;

namespace BriefBot.Answers;

/// <summary>A question, and what goes with it.</summary>
/// <param name="Question">The question as the user wrote it; filters such as <c>source:Reuters</c> may be part of it.</param>
/// <param name="Filter">Which articles count; null for all.</param>
public sealed record AnswerRequest(string Question, SearchFilter? Filter = null)
{
    /// <summary>Who asks.</summary>
    public Asker Asker { get; init; } = Asker.Program;

    /// <summary>
    /// Gets the answer as far as it has come, each time a sentence was added that has passed all checks; null when nobody
    /// waits for it. It must return at once.
    /// </summary>
    public IProgress<Answer.Grounded>? Progress { get; init; }
}
