using BriefBot.Memory;

namespace BriefBot.Answers;

/// <summary>Answers questions from the articles in the memory.</summary>
public interface IAnswerer
{
    /// <summary>Answers a question with quotes, or says that the articles do not cover it.</summary>
    /// <param name="question">The question as the user wrote it; filters such as <c>source:Reuters</c> may be part of it.</param>
    /// <param name="filter">Which articles count; null for all.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<Answer> AnswerAsync(string question, SearchFilter? filter, CancellationToken cancellationToken);
}
