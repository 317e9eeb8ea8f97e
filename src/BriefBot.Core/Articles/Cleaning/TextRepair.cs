using System.Globalization;
using System.Text;
using BriefBot.Articles.Text;

namespace BriefBot.Articles.Cleaning;

/// <summary>Repairs what copying from a web page does to sentences: lost spaces, glued footnote numbers and captions.</summary>
internal sealed class TextRepair
{
    private const int MostFootnoteDigits = 4;

    private int _footnote;

    /// <summary>Repairs one paragraph; paragraphs come in the order of the page, for footnotes count up.</summary>
    internal string Repair(string text)
    {
        text = WithoutCaptionSlug(text);
        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '[' && BracketedNumberEnd(text, i) is var bracket and > 0)
            {
                i = bracket;
                continue;
            }

            result.Append(c);
            if (!IsEndOfClause(text, i))
            {
                continue;
            }

            var next = SkipFootnote(text, i + 1);
            if (next > i + 1 && next < text.Length && text[next] != ' ')
            {
                result.Append(' ');
            }
            else if (next == i + 1 && LacksSpace(text, i))
            {
                result.Append(' ');
            }

            i = next - 1;
        }

        return result.ToString().TrimEnd();
    }

    // "market-report-january-inThe ministers": a picture's file name that ran into the first word.
    private static string WithoutCaptionSlug(string text)
    {
        var i = 0;
        while (i < text.Length && (char.IsAsciiLetterLower(text[i]) || char.IsAsciiDigit(text[i]) || text[i] == '-'))
        {
            i++;
        }

        var slug = text.AsSpan(0, i);
        return i > 8 && i + 1 < text.Length && slug.Count('-') >= 3 && char.IsAsciiLetterUpper(text[i]) && slug[^1] != '-' ? text[i..] : text;
    }

    // "[1]", "[12]"; "[sic]" and "[2023]" stay.
    private static int BracketedNumberEnd(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return at > 0 && end - at is > 1 and <= 4 && end < text.Length && text[end] == ']' ? end : -1;
    }

    private static bool IsEndOfClause(string text, int i) =>
        i > 0 && (text[i] is '.' or '!' or '?' ? text[i] != '.' || !IsInsideToken(text, i) : Marks.IsCloser(text[i]) && EndsClause(text, i));

    // The closing mark of “…,” or “….”; an apostrophe has no stop before it.
    private static bool EndsClause(string text, int i) => text[i] is '”' or '"' or '’' or ')' && text[i - 1] is '.' or ',' or '!' or '?';

    // Stops of abbreviations, decimals, addresses and one-letter names belong to their word.
    private static bool IsInsideToken(string text, int stop)
    {
        var start = stop;
        while (start > 0 && stop - start < 40 && !char.IsWhiteSpace(text[start - 1]) && !Marks.IsOpener(text[start - 1]) && text[start - 1] != '—')
        {
            start--;
        }

        var token = text.AsSpan(start, stop - start);
        return token.Length < 2 || !(char.IsLetter(token[^1]) || Marks.IsCloser(token[^1])) || token.ContainsAny("/@\\")
            || token.Contains("www", StringComparison.OrdinalIgnoreCase) || (token.Contains('.') && !char.IsLower(token[^2]))
            || Abbreviations.BeforeNumber.Contains(token.ToString()) || Abbreviations.NeverLast.Contains(token.ToString());
    }

    // Footnote numbers count up (1, 2, 3; two at once are "67"), which tells them from all other numbers.
    private int SkipFootnote(string text, int at)
    {
        var digits = at < text.Length && text[at] == ' ' ? at + 1 : at;
        var end = digits;
        while (end < text.Length && end - digits <= MostFootnoteDigits && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end == digits || end - digits > MostFootnoteDigits)
        {
            return at;
        }

        var glued = end < text.Length && (char.IsUpper(text[end]) || (Marks.IsOpener(text[end]) && text[end] != '('));
        var closes = end == text.Length || (text[end] == ' ' && end + 1 < text.Length && (char.IsUpper(text[end + 1]) || Marks.IsOpener(text[end + 1])));
        var known = digits == at ? glued || closes : glued && _footnote > 0;
        if (!known || Follows(text.AsSpan(digits, end - digits)) is not { } last)
        {
            return at;
        }

        _footnote = last;
        return end;
    }

    private int? Follows(ReadOnlySpan<char> digits)
    {
        var number = int.Parse(digits, CultureInfo.InvariantCulture);
        if (number > _footnote && number <= _footnote + 2)
        {
            return number;
        }

        var pair = FormattableString.Invariant($"{_footnote + 1}{_footnote + 2}");
        return digits.SequenceEqual(pair) ? _footnote + 2 : null;
    }

    // "said.While", "allies.”The": two lower-case letters, a stop, a capital letter.
    private static bool LacksSpace(string text, int i)
    {
        if (i + 1 >= text.Length)
        {
            return false;
        }

        var next = text[i + 1];
        if (Marks.IsCloser(text[i]))
        {
            // A straight mark may open as well: only a lower-case letter behind it shows that it closes.
            return text[i] == '”' ? char.IsLetter(next) : text[i] == '"' && char.IsLower(next);
        }

        var word = i >= 2 && char.IsLower(text[i - 1]) && char.IsLower(text[i - 2]);
        return word && (next is '“' || (char.IsUpper(next) && (i + 2 >= text.Length || char.IsLower(text[i + 2]) || text[i + 2] is ' ' or '’'))) && !IsDomain(text, i);
    }

    private static bool IsDomain(string text, int stop)
    {
        var end = stop + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[(stop + 1)..end].ToLowerInvariant() is "com" or "org" or "net" or "io" or "js" or "ai" or "tv" or "co" or "gov" or "edu" or "info";
    }
}
