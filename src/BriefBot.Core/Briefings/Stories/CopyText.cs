using System.Collections.Frozen;
using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.Briefings.Stories;

/// <summary>Finds copies of one text, such as an agency's report that several outlets print with small changes.</summary>
/// <remarks>Runs of words as A. Broder, "On the resemblance and containment of documents", 1997, has them; by containment, since outlets cut.</remarks>
internal static class CopyText
{
    private const int Run = 5;

    /// <summary>With fewer runs a text is too short to be judged.</summary>
    private const int LeastRuns = 8;

    /// <summary>Reads the runs of a text.</summary>
    public static IReadOnlySet<int> Read(IReadOnlyList<Token> tokens)
    {
        var runs = new HashSet<int>();
        for (var i = 0; i + Run <= tokens.Count; i++)
        {
            var hash = default(HashCode);
            for (var k = i; k < i + Run; k++)
            {
                hash.Add(tokens[k].Lower, StringComparer.Ordinal);
            }

            runs.Add(hash.ToHashCode());
        }

        return runs.ToFrozenSet();
    }

    /// <summary>The share of the shorter text's runs that the longer one has.</summary>
    public static double Share(StoryArticle a, StoryArticle b)
    {
        var (fewer, more) = a.Runs.Count <= b.Runs.Count ? (a.Runs, b.Runs) : (b.Runs, a.Runs);
        return fewer.Count < LeastRuns ? 0 : (double)fewer.Count(more.Contains) / fewer.Count;
    }
}
