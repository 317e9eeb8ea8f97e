using BriefBot.Articles;

namespace BriefBot.Memory.Evidence;

/// <summary>A sentence of a passage that search returned, held against the question.</summary>
/// <param name="Passage">The passage's place in the search result, from 0.</param>
/// <param name="Range">Where the sentence stands in its article's text.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Kind">The kind of block that it stands in.</param>
/// <param name="Own">For each word of the question, how surely the sentence itself has it: 0 to 1.</param>
/// <param name="InContext">The same with what stands around the sentence: its neighbours, its heading, the article's title.</param>
/// <param name="OwnCoverage">The share of the question's weight that the sentence itself has.</param>
/// <param name="Coverage">The share with what stands around it.</param>
/// <param name="Pairs">The share of the question's neighbouring words that stand side by side in the sentence as well.</param>
/// <param name="HasAskedFor">Whether it has the kind of thing that is asked for, such as a sum of money.</param>
/// <param name="HasAskedForNearby">Whether the sentence before or after has it.</param>
/// <param name="SwapsCountry">Whether it speaks of another country than the question does.</param>
/// <param name="StandsAlone">Whether it can stand alone: it does not start with "He", "This" or "But".</param>
internal sealed record EvidenceSentence(
    int Passage, TextRange Range, string Text, BlockKind Kind, float[] Own, float[] InContext, float OwnCoverage, float Coverage,
    float Pairs, bool HasAskedFor, bool HasAskedForNearby, bool SwapsCountry, bool StandsAlone)
{
    /// <summary>How well the sentence answers the question; comparable within one search.</summary>
    public float Merit { get; init; }

    /// <summary>What to quote: the sentence, made wide enough to be understood.</summary>
    public TextRange Quote { get; init; }

    /// <summary>The first row of the sentence's table, to be quoted with it; null when there is none.</summary>
    public TextRange? Header { get; init; }

    /// <summary>What speaks for and against the sentence as an answer.</summary>
    public SentenceFeatures Features { get; init; }

    /// <summary>The weighted sum of the features.</summary>
    public float Answers { get; init; }
}
