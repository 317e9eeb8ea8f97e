using BriefBot.Answers;
using BriefBot.Memory;

namespace BriefBot.Briefings;

/// <summary>One event, as all of its outlets tell it.</summary>
/// <param name="Id">Names the story across briefings: the same event keeps its id.</param>
/// <param name="Headline">The headline, with the quote that backs it.</param>
/// <param name="Sentences">One to three sentences, each with its quotes.</param>
/// <param name="Sources">The articles, best first; near-copies of one text come behind one another.</param>
/// <param name="IsNew">Whether the last briefing did not have the story.</param>
/// <param name="Changes">What is new in a story that was told before; empty in a new one.</param>
/// <param name="Differences">Where the sources differ; empty for most.</param>
/// <param name="Weight">How weighty it is; only the order has a meaning.</param>
public sealed record BriefingStory(
    string Id,
    GroundedSentence Headline,
    IReadOnlyList<GroundedSentence> Sentences,
    IReadOnlyList<ArticleReference> Sources,
    bool IsNew,
    IReadOnlyList<StoryChange> Changes,
    IReadOnlyList<Difference> Differences,
    double Weight)
{
    /// <summary>Whose words the sentences are; the headline is an article's in any case.</summary>
    public Wording Wording { get; init; } = Wording.OfTheArticles;
}
