using System.Collections.Frozen;
using BriefBot.LanguageModel.Grounding.Reading;
using BriefBot.LanguageModel.Grounding.Words;

namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>Reads names of several words, their titles and their initials.</summary>
internal static class NameReader
{
    private static readonly FrozenSet<string> Titles = TermTable.Of("""
        president minister chairman chairwoman director professor general senator governor mayor chancellor secretary king queen prince
        chief judge ambassador spokesman spokeswoman spokesperson founder commissioner treasurer admiral doctor dr mr mrs ms sir
        """);

    /// <summary>Tells whether a word is an office or a form of address, which stands beside a name without being one.</summary>
    public static bool IsTitle(string term) => Titles.Contains(term) || term == "premier";

    /// <summary>Runs of names that stand side by side, as ranges of words.</summary>
    public static IEnumerable<(int First, int Last)> Runs(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsName)
            {
                continue;
            }

            var last = i;
            while (last + 1 < tokens.Count && tokens[last + 1].IsName && !tokens[last + 1].AfterMark && !tokens[last].IsPossessive
                && tokens[last + 1].Sentence == tokens[i].Sentence)
            {
                last++;
            }

            yield return (i, last);
            i = last;
        }
    }

    /// <summary>The first letters of a run of names: "wto" for the World Trade Organization.</summary>
    public static string Initials(IReadOnlyList<Token> tokens, int first, int last) =>
        string.Concat(Enumerable.Range(first, last - first + 1).Select(i => tokens[i].Lower[0]));
}
