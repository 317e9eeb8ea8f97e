using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Ranking;

/// <summary>Finds outlets that a question names: "according to The Guardian", "the Fox News report".</summary>
internal static class OutletMatcher
{
    /// <summary>Each outlet named, with the question's terms (by their index in <paramref name="terms"/>) that name it.</summary>
    /// <param name="terms">The question's terms, stop words included.</param>
    /// <param name="sources">The outlets that the memory holds.</param>
    public static IReadOnlyList<(string Source, int First, int Count)> Find(IReadOnlyList<Term> terms, IReadOnlyList<string> sources)
    {
        var found = new List<(string Source, int First, int Count)>();
        foreach (var source in sources)
        {
            var names = Names(source);
            (int First, int Count) best = (-1, 0);
            foreach (var name in names)
            {
                for (var at = 0; at + name.Count <= terms.Count; at++)
                {
                    if (name.Count > best.Count && Matches(terms, at, name))
                    {
                        best = (at, name.Count);
                    }
                }
            }

            if (best.First >= 0)
            {
                found.Add((source, best.First, best.Count));
            }
        }

        // "Fox News - Lifestyle" names that desk, not every desk of Fox News.
        return [.. found.Where(f => !found.Any(o => o.Count > f.Count && o.First <= f.First && o.First + o.Count >= f.First + f.Count))];
    }

    /// <summary>Tells whether a filter names an outlet: part of its name, case and accents ignored.</summary>
    public static bool NamesMatch(string source, string filter) => Folded(source).Contains(Folded(filter), StringComparison.Ordinal);

    private static string Folded(string text) => string.Concat(text.Select(LetterFolding.Fold).Where(c => c != LetterFolding.Dropped));

    /// <summary>The whole name, and its part before a dash or bar; a name that is one everyday word counts only when it is written like a name.</summary>
    private static IReadOnlyList<List<Term>> Names(string source)
    {
        var names = new List<List<Term>> { TermAnalyzer.Shared.Analyze(source) };
        var cut = source.IndexOfAny(['|', ':']);
        var dash = source.IndexOf(" - ", StringComparison.Ordinal);
        var end = cut < 0 ? dash : dash < 0 ? cut : Math.Min(cut, dash);
        if (end > 0)
        {
            names.Add(TermAnalyzer.Shared.Analyze(source[..end]));
        }

        return [.. names.Select(n => n.SkipWhile(t => t.IsStop).ToList()).Where(n => n.Count > 0)];
    }

    private static bool Matches(IReadOnlyList<Term> terms, int at, List<Term> name)
    {
        for (var i = 0; i < name.Count; i++)
        {
            if (terms[at + i].Text != name[i].Text)
            {
                return false;
            }
        }

        return name.Count > 1 || terms[at].IsName;
    }
}
