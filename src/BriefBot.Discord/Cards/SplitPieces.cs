using System.Buffers;

namespace BriefBot.Discord.Cards;

/// <summary>Finds what must not be cut although it is no word: links, addresses, citations, tags, escaped characters.</summary>
internal static class SplitPieces
{
    private const int LongestTag = 100;
    private const int MostCitationDigits = 3;
    private static readonly SearchValues<char> TagEnds = SearchValues.Create(">< \t\n\r\\`");

    /// <summary>Where the piece ends that starts there; 0 when none does.</summary>
    public static int End(string text, int at) => text[at] switch
    {
        '\\' => at + 1 < text.Length && IsPunctuation(text[at + 1]) ? at + 2 : 0,
        '[' => CitationEnd(text, at) is > 0 and var citation ? citation : LinkEnd(text, at),
        '<' => TagEnd(text, at),
        'h' or 'H' => AddressEnd(text, at),
        _ => 0,
    };

    /// <summary>Where a citation such as [2] ends; 0 when none starts there.</summary>
    public static int CitationEnd(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (rest[0] != '[')
        {
            return 0;
        }

        var digits = rest[1..].IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= MostCitationDigits && rest[digits + 1] == ']' ? at + digits + 2 : 0;
    }

    /// <summary>How long the citation is that ends there; 0 when none does.</summary>
    public static int CitationBefore(string text, int end)
    {
        var open = end < 3 || text[end - 1] != ']' ? -1 : text.LastIndexOf('[', end - 2, Math.Min(end - 1, MostCitationDigits + 1));
        return open >= 0 && CitationEnd(text, open) == end ? end - open : 0;
    }

    /// <summary>Whether a backslash before this character escapes it.</summary>
    public static bool IsPunctuation(char c) => char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) && c > ' ' && c != '\x7F';

    // [label](address), where the label may hold escaped characters and the address no brackets.
    private static int LinkEnd(string text, int at)
    {
        var i = at + 1;
        for (; i < text.Length && text[i] is not ('[' or ']' or '\n' or '`'); i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && IsPunctuation(text[i + 1]))
            {
                i++;
            }
        }

        if (i + 2 >= text.Length || text[i] != ']' || text[i + 1] != '(')
        {
            return 0;
        }

        var target = i + 2;
        for (i = target; i < text.Length && text[i] is not ('(' or ')' or '<' or '>' or '\\' or '`') && !char.IsWhiteSpace(text[i]); i++)
        {
        }

        return i < text.Length && i > target && text[i] == ')' ? i + 1 : 0;
    }

    private static int TagEnd(string text, int at)
    {
        var length = text.AsSpan(at + 1, Math.Min(LongestTag + 1, text.Length - at - 1)).IndexOfAny(TagEnds);
        return length > 0 && text[at + 1 + length] == '>' ? at + length + 2 : 0;
    }

    private static int AddressEnd(string text, int at)
    {
        var rest = text.AsSpan(at);
        var scheme = rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? "https://".Length
            : rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "http://".Length
            : 0;
        if (scheme == 0)
        {
            return 0;
        }

        var i = at + scheme;
        for (; i < text.Length && text[i] is not ('<' or '\\' or '`') && !char.IsWhiteSpace(text[i]); i++)
        {
        }

        return i > at + scheme ? i : 0;
    }
}
