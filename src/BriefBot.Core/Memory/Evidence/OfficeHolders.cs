using System.Collections.Frozen;
using BriefBot.Memory.Ranking;
using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Evidence;

/// <summary>
/// Who holds which office, as the passages themselves say ("South Korean President Lee Jae Myung"): a question for "the South
/// Korean president" is answered by what "Lee" does.
/// </summary>
internal static class OfficeHolders
{
    /// <summary>How surely the holder's name stands for the office.</summary>
    private const float Sure = 0.85f;

    /// <summary>The same where no passage says of which country the holder is.</summary>
    private const float LessSure = 0.6f;

    private const int LongestName = 4;
    private const int MostModifiers = 3;

    /// <summary>Offices before a name.</summary>
    private static readonly FrozenSet<string> Offices = Terms("president premier minister chancellor king queen emperor mayor governor secretary chairman chairwoman ceo pope");

    /// <summary>The highest offices, for which questions say "leader".</summary>
    private static readonly FrozenSet<string> Highest = Terms("president premier chancellor king emperor");

    private static readonly FrozenSet<string> Heads = Terms("leader head boss ruler");
    private static readonly FrozenSet<string> Sides = Terms("south north");
    private static readonly string Minister = TermAnalyzer.Shared.Analyze("minister")[0].Text;
    private static readonly string Prime = TermAnalyzer.Shared.Analyze("prime")[0].Text;
    private static readonly FrozenSet<string> Short = Terms("premier pm");

    /// <summary>For each word of the question that is part of an office, the words of its holder's name.</summary>
    /// <param name="question">The question.</param>
    /// <param name="passages">The passages' sentences.</param>
    /// <returns>The names, and whether an office of the question has no holder in the passages while other countries' have.</returns>
    public static (IReadOnlyList<(int Term, TermVariant Name)> Names, bool IsUnheld) Find(Question question, IEnumerable<List<ReadSentence>> passages)
    {
        var roles = Roles(question);
        if (roles.Count == 0)
        {
            return ([], false);
        }

        var holders = Holders(passages);
        var found = new List<(int, TermVariant)>();
        var isUnheld = false;
        foreach (var role in roles)
        {
            var sure = Sure;
            var fitting = holders.Where(h => Fits(role, h)).ToList();
            if (fitting.Count == 0 && role.Country is not null)
            {
                var others = holders.Where(h => Fits(role with { Country = h.Country }, h)).ToList();
                // Who holds the office is what is asked: a holder of no known country is no answer.
                fitting = question.AskedFor == AskedFor.Person ? [] : [.. others.Where(h => h.Country is null)];
                fitting = fitting.DistinctBy(h => h.Name[^1]).Count() == 1 ? fitting : [];
                isUnheld |= fitting.Count == 0 && others.Count > 0 && others.TrueForAll(h => h.Country is not null);
                sure = LessSure;
            }

            // Without a country, "the president" says who is meant only where there is one.
            if (role.Country is null && fitting.DistinctBy(h => h.Name[^1]).Count() != 1)
            {
                continue;
            }

            foreach (var name in fitting.SelectMany(h => h.Name).Distinct(StringComparer.Ordinal))
            {
                found.AddRange(role.Words.Where(w => question.Terms[w].Text != name).Select(w => (w, new TermVariant(name, TermNormalizer.Hash(name), sure))));
            }
        }

        return (found, isUnheld);
    }

    private static bool Fits(Role role, Holder holder) =>
        (role.Country is null || role.Country == holder.Country)
        && (role.Office is null ? IsHighest(holder) : role.Office == holder.Office && role.Kind == holder.Kind);

    private static bool IsHighest(Holder holder) => Highest.Contains(holder.Office) || (holder.Office == Minister && holder.Kind == Prime);

    /// <summary>Offices with the names behind them.</summary>
    private static List<Holder> Holders(IEnumerable<List<ReadSentence>> passages)
    {
        var holders = new List<Holder>();
        foreach (var sentence in passages.SelectMany(p => p))
        {
            var terms = sentence.Terms;
            for (var o = 0; o + 1 < terms.Count; o++)
            {
                if (!terms[o].IsName || !Offices.Contains(terms[o].Text) || !IsName(o + 1))
                {
                    continue;
                }

                var last = o + 1;
                while (last < o + LongestName && last + 1 < terms.Count && IsName(last + 1))
                {
                    last++;
                }

                var first = o;
                while (first > 0 && o - first < MostModifiers && terms[first - 1].IsName && IsNext(first) && Countries.Of(terms[first - 1].Text) is null)
                {
                    first--;
                }

                var kind = first < o ? terms[o - 1].Text : string.Empty;
                var country = first > 0 && terms[first - 1].End + 3 >= terms[first].Start ? Country(terms[first - 1].Text, first > 1 ? terms[first - 2].Text : null) : null;
                string[] name = [.. terms.Skip(o + 1).Take(last - o).Where(t => !t.IsStop).Select(t => t.Text)];
                if (name.Length > 0)
                {
                    holders.Add(new Holder(terms[o].Text, kind, country, name));
                }
            }

            bool IsNext(int at) => terms[at].Start == terms[at - 1].End + 1;
            bool IsName(int at) => terms[at] is { IsName: true, IsNumber: false } && IsNext(at) && Countries.Of(terms[at].Text) is null;
        }

        return Complete(holders);
    }

    /// <summary>Who is named with a country once is of that country everywhere.</summary>
    private static List<Holder> Complete(List<Holder> holders) =>
        [.. holders.Select(h => h.Country is not null ? h : h with { Country = holders.Find(o => o.Country is not null && o.Office == h.Office && o.Name.Contains(h.Name[^1]))?.Country })];

    /// <summary>Offices in the question, each with the words that make it up.</summary>
    private static List<Role> Roles(Question question)
    {
        var roles = new List<Role>();
        var terms = question.Terms;
        for (var o = 0; o < terms.Count; o++)
        {
            var text = terms[o].Text;
            var isHead = Heads.Contains(text);
            if (!isHead && !Short.Contains(text) && !Offices.Contains(text))
            {
                continue;
            }

            var words = new List<int> { o };
            string? country = null;
            var kind = string.Empty;
            for (var b = o - 1; b >= 0 && o - b <= MostModifiers && IsBeside(question, b, b + 1); b--)
            {
                words.Add(b);
                if (Countries.Of(terms[b].Text) is not null)
                {
                    country = Country(terms[b].Text, b > 0 && IsBeside(question, b - 1, b) ? terms[b - 1].Text : null);
                    if (b > 0 && Sides.Contains(terms[b - 1].Text))
                    {
                        words.Add(b - 1);
                    }

                    break;
                }

                kind = kind.Length == 0 ? terms[b].Text : kind;
            }

            if (country is null && o + 1 < terms.Count && IsOf(question, o))
            {
                var at = Sides.Contains(terms[o + 1].Text) && o + 2 < terms.Count ? o + 2 : o + 1;
                country = Country(terms[at].Text, terms[at - 1].Text);
                words.AddRange(country is null ? [] : at > o + 1 ? [at - 1, at] : [at]);
            }

            if ((isHead && country is null) || (text == Minister && kind.Length == 0))
            {
                continue;
            }

            if (country is null)
            {
                words.RemoveAll(w => w != o && terms[w].Text != kind);
            }

            roles.Add(isHead ? new Role(null, string.Empty, country, words)
                : Short.Contains(text) ? new Role(Minister, Prime, country, words)
                : new Role(text, text == Minister ? kind : string.Empty, country, words));
        }

        return roles;
    }

    private static string? Country(string term, string? before) =>
        Countries.Of(term) is { } country ? before is not null && Sides.Contains(before) ? before + ' ' + country : country : null;

    private static bool IsBeside(Question question, int left, int right)
    {
        var (a, b) = (question.Terms[left], question.Terms[right]);
        var gap = b.Start - a.Start - a.Surface.Length;
        return gap == 1 || (gap is 2 or 3 && question.Text[(a.Start + a.Surface.Length)..b.Start] is "'s " or "’s " or "' ");
    }

    private static bool IsOf(Question question, int at)
    {
        var (a, b) = (question.Terms[at], question.Terms[at + 1]);
        var end = a.Start + a.Surface.Length;
        return b.Start > end && question.Text[end..b.Start].Trim() is "of" or "of the";
    }

    private static FrozenSet<string> Terms(string words) => TermAnalyzer.Shared.Analyze(words).Select(t => t.Text).ToFrozenSet(StringComparer.Ordinal);

    private sealed record Role(string? Office, string Kind, string? Country, List<int> Words);

    private sealed record Holder(string Office, string Kind, string? Country, string[] Name);
}
