using System.Collections.Frozen;
using System.Numerics;
using System.Text;
using BriefBot.Memory.Lexical;
using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Ranking;

/// <summary>Finds terms of the index that a mistyped word may have meant: one slip in words of four to seven letters, two in longer ones.</summary>
/// <remarks>A slip is a letter too many, too few, another one, or two swapped (F. Damerau, 1964). The first letter counts as typed right.</remarks>
internal static class SpellingCorrector
{
    private const int LeastLength = 4;
    private const int TwoSlipsFrom = 8;
    private const int LongestWord = 32;
    private const int LongestEnding = 6;

    private static readonly FrozenSet<string> WordEndings = FrozenSet.ToFrozenSet(
        ["s", "es", "ed", "ing", "ion", "ions", "ation", "ations", "ment", "ments", "er", "ers", "or", "al", "ally", "ly", "ity", "ive", "e", "ance", "ence", "able"],
        StringComparer.Ordinal);

    /// <summary>The best corrections, fewest slips first; empty when none is near enough.</summary>
    /// <param name="index">The index whose terms count.</param>
    /// <param name="term">The mistyped word as a term.</param>
    /// <param name="surface">The word as it was typed: a slip can keep an ending from being cut off ("coopration").</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<string> Correct(LexicalIndex index, string term, string surface, int most)
    {
        if (term.Length < LeastLength || !term.All(char.IsAsciiLetterLower))
        {
            return [];
        }

        var typed = string.Concat(surface.Select(LetterFolding.Fold).Where(char.IsAsciiLetterLower));
        var best = new Dictionary<string, (int Slips, int Articles)>(StringComparer.Ordinal);
        Span<byte> first = [(byte)term[0]];
        Span<byte> next = [(byte)(term[0] + 1)];
        Span<char> letters = stackalloc char[LongestWord];
        var word = new Typed(term, typed);
        foreach (var segment in index.Segments)
        {
            var (from, to) = (segment.Terms.Find(first), segment.Terms.Find(next));
            for (var t = from < 0 ? ~from : from; t < (to < 0 ? ~to : to); t++)
            {
                var bytes = segment.Terms[t];
                if (bytes.Length < LeastLength - 1 || bytes.Length > Math.Min(LongestWord, typed.Length + 2) || !word.MayMean(bytes))
                {
                    continue;
                }

                var known = letters[..Encoding.UTF8.GetChars(bytes, letters)];
                if (Slips(word, known) is { } slips)
                {
                    var text = known.ToString();
                    best[text] = (slips, (best.TryGetValue(text, out var seen) ? seen.Articles : 0) + segment.ArticleCounts[t]);
                }
            }
        }

        var fewest = best.Count == 0 ? 0 : best.Values.Min(b => b.Slips);
        return [.. best.Where(b => b.Value.Slips == fewest).OrderByDescending(b => b.Value.Articles)
            .ThenBy(b => b.Key, StringComparer.Ordinal).Take(most).Select(b => b.Key)];
    }

    /// <summary>How many slips lie between a typed word and a known term; null when they are too many.</summary>
    private static int? Slips(Typed word, ReadOnlySpan<char> known)
    {
        var (term, typed) = (word.Term, word.Surface);
        if (Math.Abs(known.Length - term.Length) <= word.Allowed && Distance(term, known, word.Allowed) is var slips && slips <= word.Allowed)
        {
            return slips;
        }

        // The same letters in another order: "Tawain".
        if (known.Length == term.Length && term.Length >= LeastLength + 1 && Typed.LettersOf(term) == Typed.LettersOf(known)
            && term.Order().SequenceEqual(known.ToString().Order()))
        {
            return 2;
        }

        // The slip kept the stemmer from cutting the ending: compare with the start of the word as it was typed.
        if (known.Length > LeastLength && typed.Length > known.Length && typed.Length - known.Length <= LongestEnding)
        {
            for (var length = known.Length - 1; length <= Math.Min(typed.Length, known.Length + 1); length++)
            {
                if (word.HasEndingAt(length) && Distance(typed.AsSpan(0, length), known, 1) <= 1)
                {
                    return 2;
                }
            }
        }

        return null;
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

    /// <summary>A typed word with what is asked of it for every term of the index, worked out once.</summary>
    private sealed class Typed
    {
        private readonly uint _termLetters;
        private readonly uint _surfaceLetters;
        private readonly bool[] _endings;

        public Typed(string term, string surface)
        {
            Term = term;
            Surface = surface;
            Allowed = term.Length >= TwoSlipsFrom ? 2 : 1;
            _termLetters = LettersOf(term);
            _surfaceLetters = LettersOf(surface);
            _endings = [.. Enumerable.Range(0, surface.Length + 1).Select(length => WordEndings.Contains(surface[length..]))];
        }

        public string Term { get; }

        public string Surface { get; }

        /// <summary>How many slips the word may have.</summary>
        public int Allowed { get; }

        /// <summary>Which letters a word has, one bit each.</summary>
        public static uint LettersOf(ReadOnlySpan<char> word)
        {
            var letters = 0u;
            foreach (var letter in word)
            {
                letters |= 1u << (letter & 31);
            }

            return letters;
        }

        /// <summary>Whether what follows the first letters of the word is an ending.</summary>
        public bool HasEndingAt(int length) => _endings[length];

        /// <summary>
        /// A slip changes at most two letters of the set that a word has, so that most terms are ruled out without a look at
        /// the order of their letters.
        /// </summary>
        public bool MayMean(ReadOnlySpan<byte> known)
        {
            var letters = 0u;
            foreach (var letter in known)
            {
                letters |= 1u << (letter & 31);
            }

            // The ending that was not cut adds letters to the surface alone; one slip beside it.
            return BitOperations.PopCount(letters ^ _termLetters) <= 2 * Allowed
                || BitOperations.PopCount(letters & ~_surfaceLetters) <= 1;
        }
    }
}
