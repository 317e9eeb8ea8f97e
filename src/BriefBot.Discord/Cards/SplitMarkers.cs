namespace BriefBot.Discord.Cards;

/// <summary>Knows the marks that make something of a line when it starts with them: quotes, lists, headings, small print.</summary>
internal static class SplitMarkers
{
    private const int LongestNumber = 9;

    /// <summary>Whether only spaces stand between the line's start and a place.</summary>
    public static bool IsAtLineStart(string text, int at)
    {
        while (at > 0 && text[at - 1] == ' ')
        {
            at--;
        }

        return at == 0 || text[at - 1] == '\n';
    }

    /// <summary>Whether a mark stands there that would count at a line's start.</summary>
    public static bool IsMarker(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest[0] switch
        {
            '>' => HasSpaceAt(rest, 1) || (rest.StartsWith(">>>") && HasSpaceAt(rest, 3)),
            '#' => HasSpaceAt(rest, Math.Max(1, rest.IndexOfAnyExcept('#'))) && rest.IndexOfAnyExcept('#') <= 3,
            '-' => HasSpaceAt(rest, 1) || (rest.StartsWith("-#") && HasSpaceAt(rest, 2)),
            '*' or '+' => HasSpaceAt(rest, 1),
            >= '0' and <= '9' => IsNumber(rest),
            _ => false,
        };
    }

    private static bool IsNumber(ReadOnlySpan<char> rest)
    {
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= LongestNumber && rest[digits] == '.' && HasSpaceAt(rest, digits + 1);
    }

    private static bool HasSpaceAt(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] == ' ';
}
