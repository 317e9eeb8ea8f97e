using BriefBot.Answers;

namespace BriefBot.LanguageModel.Writing;

/// <summary>What a model is to write from which quotes.</summary>
/// <param name="Prompt">The prompt, one of <see cref="Prompts.PromptNames"/>.</param>
/// <param name="Values">The prompt's values, the quotes aside.</param>
/// <param name="Sheet">The quotes.</param>
/// <param name="MostSentences">How many sentences are shown at most.</param>
/// <param name="Asker">Whose budget pays.</param>
internal sealed record WritingTask(
    string Prompt, IReadOnlyDictionary<string, string> Values, QuoteSheet Sheet, int MostSentences, Asker Asker)
{
    /// <summary>Whether a quote has to do with what is asked.</summary>
    public Func<Quote, bool> IsRelevant { get; init; } = _ => true;

    /// <summary>Gets the checked sentences each time that one was added; null when nobody waits for them.</summary>
    public Func<IReadOnlyList<GroundedSentence>, CancellationToken, ValueTask>? OnSentences { get; init; }
}
