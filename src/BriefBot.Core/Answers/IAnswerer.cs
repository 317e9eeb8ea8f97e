namespace BriefBot.Answers;

/// <summary>Answers questions from the articles in the memory.</summary>
public interface IAnswerer
{
    /// <summary>Answers a question with quotes, or says that the articles do not cover it.</summary>
    /// <param name="request">The question, and what goes with it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<Answer> AnswerAsync(AnswerRequest request, CancellationToken cancellationToken);
}
