using System.Text;

namespace BriefBot.Chat.Commands;

/// <summary>Splits a command line into words and <c>name:value</c> pairs; quotation marks hold words together.</summary>
internal static class LineTokenizer
{
    public static IEnumerable<LineToken> Split(string line)
    {
        var at = 0;
        while (true)
        {
            while (at < line.Length && char.IsWhiteSpace(line[at]))
            {
                at++;
            }

            if (at == line.Length)
            {
                yield break;
            }

            var start = at;
            var name = ReadName(line, ref at);
            var value = ReadValue(line, ref at);
            yield return new LineToken(name, value, line[start..at]);
        }
    }

    // Letters and a colon with something right behind it; "https://…" is an address, not an option.
    private static string? ReadName(string line, ref int at)
    {
        var end = at;
        while (end < line.Length && char.IsAsciiLetter(line[end]))
        {
            end++;
        }

        var isName = end > at && end + 1 < line.Length && line[end] == ':'
            && !char.IsWhiteSpace(line[end + 1]) && line[end + 1] != '/';
        if (!isName)
        {
            return null;
        }

        var name = line[at..end];
        at = end + 1;
        return name;
    }

    private static string ReadValue(string line, ref int at)
    {
        if (!IsQuotationMark(line[at]))
        {
            var start = at;
            while (at < line.Length && !char.IsWhiteSpace(line[at]))
            {
                at++;
            }

            return line[start..at];
        }

        var value = new StringBuilder();
        for (at++; at < line.Length && !IsQuotationMark(line[at]); at++)
        {
            if (line[at] == '\\' && at + 1 < line.Length && IsQuotationMark(line[at + 1]))
            {
                at++;
            }

            value.Append(line[at]);
        }

        // An unclosed quotation ends with the line.
        at = Math.Min(at + 1, line.Length);
        return value.ToString();
    }

    // Phones and word processors write curly ones.
    private static bool IsQuotationMark(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E';
}
