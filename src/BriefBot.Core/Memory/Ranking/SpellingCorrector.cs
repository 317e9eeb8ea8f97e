using System.Text;
using BriefBot.Memory.Lexical;

namespace BriefBot.Memory.Ranking;

/// <summary>Finds terms of the index that a mistyped word may have meant: one slip in words of four to seven letters, two in longer ones.</summary>
/// <remarks>A slip is a letter too many, too few, another one, or two swapped (F. Damerau, 1964). The first letter counts as typed right.</remarks>
internal static class SpellingCorrector
{
    private const int LeastLength = 4;
    private const int TwoSlipsFrom = 8;

    /// <summary>The best corrections, most frequent first; empty when none is near enough.</summary>
    public static IReadOnlyList<string> Correct(LexicalIndex index, string term, int most)
    {
        if (term.Length < LeastLength || !term.All(char.IsAsciiLetterLower))
        {
            return [];
        }

        var allowed = term.Length >= TwoSlipsFrom ? 2 : 1;
        var best = new Dictionary<string, (int Slips, int Articles)>(StringComparer.Ordinal);
        Span<byte> first = [(byte)term[0]];
        Span<byte> next = [(byte)(term[0] + 1)];
        Span<char> letters = stackalloc char[32];
        foreach (var segment in index.Segments)
        {
            var from = segment.Terms.Find(first);
            var to = segment.Terms.Find(next);
            for (var t = from < 0 ? ~from : from; t < (to < 0 ? ~to : to); t++)
            {
                var bytes = segment.Terms[t];
                if (Math.Abs(bytes.Length - term.Length) > allowed || bytes.Length > letters.Length)
                {
                    continue;
                }

                var length = Encoding.UTF8.GetChars(bytes, letters);
                var slips = Distance(term, letters[..length], allowed);
                if (slips <= allowed)
                {
                    var text = letters[..length].ToString();
                    best[text] = (slips, (best.TryGetValue(text, out var known) ? known.Articles : 0) + segment.ArticleCounts[t]);
                }
            }
        }

        return [.. best.OrderBy(b => b.Value.Slips).ThenByDescending(b => b.Value.Articles).ThenBy(b => b.Key, StringComparer.Ordinal)
            .Take(most).Select(b => b.Key)];
    }

    /// <summary>Restricted Damerau-Levenshtein distance; any number above <paramref name="allowed"/> means "too far".</summary>
    internal static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int allowed)
    {
        Span<int> older = stackalloc int[b.Length + 1];
        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var slips = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    slips = Math.Min(slips, older[j - 2] + 1);
                }

                current[j] = slips;
                least = Math.Min(least, slips);
            }

            if (least > allowed)
            {
                return allowed + 1;
            }

            var rotate = older;
            older = previous;
            previous = current;
            current = rotate;
        }

        return previous[b.Length];
    }
}
