using BriefBot.Answers;

namespace BriefBot.LanguageModel.Writing;

/// <summary>What came of having a model write; both outcomes are normal.</summary>
internal abstract record WritingOutcome
{
    private WritingOutcome()
    {
    }

    /// <summary>A text, every sentence of it proved by its quotes.</summary>
    public sealed record Text(IReadOnlyList<GroundedSentence> Sentences, Wording.Written Wording) : WritingOutcome;

    /// <summary>No text, or none that held; the articles' own words take its place.</summary>
    public sealed record Nothing(Wording.Quoted Wording) : WritingOutcome;
}
