namespace BriefBot.Articles.Text;

/// <summary>Decides whether a stop with white space behind it ends its sentence.</summary>
internal static class SentenceBoundary
{
    /// <summary>No word that matters here is longer.</summary>
    private const int LongestWord = 32;

    /// <summary>Decides about one stop.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the sentence began.</param>
    /// <param name="stop">The first stop.</param>
    /// <param name="run">One past the last stop of the run ("?!", "...").</param>
    /// <param name="end">One past the closing quotes and brackets.</param>
    /// <param name="next">The first character that is not white space behind them.</param>
    internal static bool IsBetween(ReadOnlySpan<char> text, int start, int stop, int run, int end, int next)
    {
        var first = next;
        while (first < text.Length && Marks.IsOpener(text[first]))
        {
            first++;
        }

        if (first >= text.Length)
        {
            return true;
        }

        var after = WordAt(text, first);
        if (char.IsLower(text[first]) && !(after.Length > 1 && char.IsUpper(after[1])))
        {
            return false;
        }

        if (text[first] is ',' or ';' or ':')
        {
            return false;
        }

        var single = run == stop + 1 && text[stop] == '.';
        if (end > run)
        {
            return !(single || text[stop] is '!' or '?') || first > next || !IsAttribution(text, first, needsPunctuation: single);
        }

        return !single || !BelongsToWord(text, start, stop, first, after);
    }

    private static bool BelongsToWord(ReadOnlySpan<char> text, int start, int stop, int first, ReadOnlySpan<char> after)
    {
        var wordStart = stop;
        while (wordStart > start && stop - wordStart < LongestWord && IsWordPart(text[wordStart - 1]))
        {
            wordStart--;
        }

        var word = text[wordStart..stop];
        if (word.IsEmpty)
        {
            return wordStart == start;
        }

        if (Contains(Abbreviations.NeverLast, word))
        {
            return true;
        }

        var digitFollows = char.IsAsciiDigit(text[first]);
        if (Contains(Abbreviations.BeforeNumber, word))
        {
            return digitFollows;
        }

        // "1. The first point": a number at the beginning of the sentence counts it.
        if (wordStart == start && word.Length <= 3 && !word.ContainsAnyExceptInRange('0', '9'))
        {
            return true;
        }

        var starter = Contains(Abbreviations.Starters, after);
        if (Contains(Abbreviations.MaybeLast, word) || IsAcronym(word))
        {
            return digitFollows ? !EndsWithTime(word) : !starter;
        }

        return word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I' && !starter;
    }

    // "U.S", "J.K", "U.N": single letters with stops between them.
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsWithTime(ReadOnlySpan<char> word) => word.EndsWith("a.m") || word.EndsWith("p.m");

    // “Is it over?” the minister asked / “Is it over?” Mary Smith asked: the sentence goes on.
    private static bool IsAttribution(ReadOnlySpan<char> text, int first, bool needsPunctuation)
    {
        const int Words = 4;
        var at = first;
        for (var i = 0; i < Words && at < text.Length; i++)
        {
            var word = WordAt(text, at);
            if (word.IsEmpty)
            {
                return false;
            }

            at += word.Length;
            if (Contains(Abbreviations.SaidVerbs, word))
            {
                return !needsPunctuation || at >= text.Length || text[at] is '.' or ',' or ':';
            }

            if (!char.IsUpper(word[0]) && i > 0 || at >= text.Length || text[at] != ' ')
            {
                return false;
            }

            at++;
        }

        return false;
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < LongestWord && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[at..end];
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '.';

    private static bool Contains(System.Collections.Frozen.FrozenSet<string> words, ReadOnlySpan<char> word) =>
        word.Length < LongestWord && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
