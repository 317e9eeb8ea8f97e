using BriefBot.Memory;

namespace BriefBot.Answers;

/// <summary>Shorter ways to ask.</summary>
public static class Answerers
{
    /// <summary>Answers a question that nobody in particular asks.</summary>
    /// <param name="answerer">Who answers.</param>
    /// <param name="question">The question; filters such as <c>source:Reuters</c> may be part of it.</param>
    /// <param name="filter">Which articles count; null for all.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static Task<Answer> AnswerAsync(
        this IAnswerer answerer, string question, SearchFilter? filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answerer);
        return answerer.AnswerAsync(new AnswerRequest(question, filter), cancellationToken);
    }
}
