using System.Text;

namespace BriefBot.Discord.Cards;

/// <summary>Writes text of articles and users so that Discord shows it as it is: never as markup, a mention or a link.</summary>
/// <remarks>
/// Discord shows a backslash before a punctuation character as that character alone, so escaped text reads, and copies, as
/// the original. That is why a bare address is broken by a backslash (<c>https:\//…</c>) and not by an invisible character:
/// quotes stay exact. What cannot be seen is taken out by <see cref="CleanText"/> first.
/// </remarks>
internal static class DiscordMarkdown
{
    // Longer runs between two colons are no emoji's name.
    private const int LongestEmojiName = 64;

    /// <summary>The text on one line, for anywhere in a text that Discord reads as Markdown.</summary>
    public static string Escape(string text) => Escaped(CleanText.OneLine(text), isLabel: false);

    /// <summary>The text as a quote: each of its lines behind a quote's marker.</summary>
    public static string Quote(string text) => string.Join('\n', CleanText.Lines(text).Select(line => "> " + Escaped(line, isLabel: false)));

    /// <summary>The escaped text on one line, cut to a length between graphemes and never behind a lone backslash.</summary>
    public static string EscapeTo(string text, int limit) => Cut(Escape(text), limit);

    /// <summary>The text as it is shown where Discord reads no Markdown: footers and buttons.</summary>
    public static string Plain(string text, int limit) => Graphemes.Cut(CleanText.OneLine(text), limit);

    /// <summary>A link whose label is the text, with full-width brackets in the place of square ones, which would end the label.</summary>
    public static string Link(string label, string address, int limit) =>
        $"[{Cut(Escaped(CleanText.OneLine(label), isLabel: true), limit)}]({address})";

    private static string Cut(string escaped, int limit) =>
        escaped.Length <= limit ? escaped : TextSplitter.Split(escaped, limit - 1)[0].TrimEnd() + "…";

    private static string Escaped(string clean, bool isLabel)
    {
        var start = 0;
        while (start < clean.Length && !Changes(clean, start, isLabel))
        {
            start++;
        }

        if (start == clean.Length)
        {
            return clean;
        }

        var text = new StringBuilder(clean, 0, start, clean.Length + (clean.Length / 8) + 1);
        for (var i = start; i < clean.Length; i++)
        {
            var c = clean[i];
            if (isLabel && (c is '[' or ']'))
            {
                text.Append(c == '[' ? '［' : '］');
                continue;
            }

            if (NeedsEscape(clean, i))
            {
                text.Append('\\');
            }

            text.Append(c);
        }

        return text.ToString();
    }

    private static bool Changes(string text, int at, bool isLabel) => (isLabel && (text[at] is '[' or ']')) || NeedsEscape(text, at);

    private static bool NeedsEscape(string text, int at) => text[at] switch
    {
        '\\' or '*' or '_' or '~' or '|' or '`' or '<' or '>' or '#' or '@' or '[' or ']' => true,
        '/' => at > 0 && text[at - 1] == ':' && at + 1 < text.Length && text[at + 1] == '/',
        ':' => IsEmojiName(text.AsSpan(at + 1)),
        '-' or '+' => IsFirstOfWord(text, at) && IsLastOfWord(text, at),
        '.' => IsInvitation(text, at) || (IsLastOfWord(text, at) && IsNumberBefore(text, at)),

        // A link's label may start with a bracket of the card's own, such as a citation's, and its end needs no escaping then.
        '(' => at > 0 && text[at - 1] == ']',
        ')' => IsLastOfWord(text, at) && IsNumberBefore(text, at),
        _ => false,
    };

    private static bool IsFirstOfWord(string text, int at) => at == 0 || text[at - 1] == ' ';

    private static bool IsLastOfWord(string text, int at) => at + 1 == text.Length || text[at + 1] is ' ' or '#';

    // "12." makes a list where a line starts with it; long texts are cut into parts, so any word may come to start one.
    private static bool IsNumberBefore(string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return start < at && IsFirstOfWord(text, start);
    }

    // Discord shows invitations also where no scheme stands before them.
    private static bool IsInvitation(string text, int at)
    {
        var before = text.AsSpan(0, at);
        return before.EndsWith("discord", StringComparison.OrdinalIgnoreCase) || before.EndsWith("discordapp", StringComparison.OrdinalIgnoreCase);
    }

    // :smile: becomes a picture. What the text ends with may go on in the card's own words.
    private static bool IsEmojiName(ReadOnlySpan<char> rest)
    {
        var end = rest[..Math.Min(rest.Length, LongestEmojiName)].IndexOfAny(':', ' ');
        return end < 0 || (end > 0 && rest[end] == ':');
    }
}
