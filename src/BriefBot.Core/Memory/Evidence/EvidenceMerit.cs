using BriefBot.Articles;
using BriefBot.Memory.Ranking;

namespace BriefBot.Memory.Evidence;

/// <summary>Weighs how well a sentence answers a question. The numbers were chosen by hand on the project's own questions.</summary>
internal static class EvidenceMerit
{
    private const float OwnWords = 0.5f;
    private const float SideBySide = 0.3f;

    /// <summary>A figure, a time or a speaker that the question asks for: without it, a sentence is no answer.</summary>
    private const float AskedForFact = 0.45f;

    /// <summary>A person, a place or a cause: often there under another form.</summary>
    private const float AskedForOther = 0.2f;

    /// <summary>What is asked for stands next to the sentence: this share counts.</summary>
    private const float Nearby = 0.4f;

    private const float OtherCountry = 0.25f;
    private const float Row = 0.06f;
    private const float Leaning = 0.04f;
    private const float EachRank = 0.01f;

    /// <summary>The sentence's merit for the whole question.</summary>
    public static float Of(EvidenceSentence sentence, Question question) =>
        Of(sentence, question, sentence.Coverage, sentence.OwnCoverage);

    /// <summary>The sentence's merit for a part of the question, given how far it covers that part.</summary>
    public static float Of(EvidenceSentence sentence, Question question, float coverage, float ownCoverage)
    {
        var asked = question.AskedFor switch
        {
            AskedFor.Statement => 0,
            AskedFor.Person or AskedFor.Place or AskedFor.Cause => AskedForOther,
            _ => AskedForFact,
        };
        return coverage + (OwnWords * ownCoverage) + (SideBySide * sentence.Pairs)
            + (sentence.HasAskedFor ? asked : sentence.HasAskedForNearby ? asked * Nearby : 0)
            - (sentence.SwapsCountry ? OtherCountry : 0) - (sentence.Kind == BlockKind.TableRow ? Row : 0)
            - (sentence.StandsAlone ? 0 : Leaning) - (sentence.Passage * EachRank);
    }
}
