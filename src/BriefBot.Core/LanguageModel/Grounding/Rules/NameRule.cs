using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.LanguageModel.Grounding.Rules;

/// <summary>Words of one name must belong to one name in a quote: no other first name, no other office.</summary>
internal static class NameRule
{
    /// <summary>How far from a name its office may stand: "Leif-Eric Easley, a professor".</summary>
    private const int OfficeReach = 4;

    /// <summary>The first name that is put together from several, as a reason; null when there is none.</summary>
    public static string? Fault(Match match)
    {
        foreach (var (first, last) in NameReader.Runs(match.Written))
        {
            var start = first > 0 && NameReader.IsTitle(match.Written[first - 1].Term) && !match.Written[first].AfterMark ? first - 1 : first;
            if (match.Clause.Holds(first) && last > start && !IsTogether(match.Cited, match.Written, start, last) && !IsOutlet(match, first, last))
            {
                return $"the name \"{match.Clause.Sentence.Text[match.Written[start].Start..match.Written[last].End]}\" is not in the quotes";
            }
        }

        return null;
    }

    /// <summary>Tells whether a run of names, with its titles, stands together somewhere in what is cited.</summary>
    public static bool IsTogether(IReadOnlyList<ReadText> cited, IReadOnlyList<Token> written, int first, int last)
    {
        // A country before a name ("Japanese Prime Minister") is checked by who belongs to whom, not here.
        var parts = Enumerable.Range(first, last - first + 1).Where(w => !NameTable.IsPlace(written[w].Term) || w == last).ToList();
        return parts.Count < 2 || cited.Any(text => IsTogether(text.Tokens, written, parts)) || IsInitials(cited, written, first, last);
    }

    private static bool IsTogether(IReadOnlyList<Token> quoted, IReadOnlyList<Token> written, List<int> parts)
    {
        var last = written[parts[^1]].Term;
        for (var at = 0; at < quoted.Count; at++)
        {
            if (!NameTable.Same(last, quoted[at].Term))
            {
                continue;
            }

            if (parts.Take(parts.Count - 1).All(p => IsNear(quoted, at, written[p].Term)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNear(IReadOnlyList<Token> quoted, int at, string term)
    {
        var isTitle = NameReader.IsTitle(term);

        // "The mayor of Porto, Rui Lopes": only places may stand between an office and its holder.
        for (var i = at - 1; isTitle && i >= 0 && at - i <= OfficeReach + 1 && quoted[i].Sentence == quoted[at].Sentence; i--)
        {
            if (quoted[i].Term == term)
            {
                return true;
            }

            if (quoted[i].IsStop && quoted[i].Lower is not ("of" or "the"))
            {
                break;
            }
        }
        for (var i = at - 1; i >= 0 && at - i <= OfficeReach && quoted[i].Sentence == quoted[at].Sentence; i--)
        {
            if (quoted[i].Term == term)
            {
                return true;
            }

            if (!quoted[i].IsName && quoted[i].Lower is not ("of" or "the" or "and"))
            {
                break;
            }

            if (quoted[i + 1].AfterMark)
            {
                break;
            }
        }

        for (var i = at + 1; isTitle && i < quoted.Count && i - at <= OfficeReach && quoted[i].Sentence == quoted[at].Sentence; i++)
        {
            if (quoted[i].Term == term && quoted[at + 1].AfterMark)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInitials(IReadOnlyList<ReadText> cited, IReadOnlyList<Token> written, int first, int last)
    {
        var initials = NameReader.Initials(written, first, last);
        return initials.Length > 2 && cited.Any(text => text.Tokens.Any(t => t.Lower == initials));
    }

    private static bool IsOutlet(Match match, int first, int last) =>
        match.Window.Cited.Outlet?.Contains(match.Clause.Sentence.Text[match.Written[first].Start..match.Written[last].End], StringComparison.OrdinalIgnoreCase) == true;
}
