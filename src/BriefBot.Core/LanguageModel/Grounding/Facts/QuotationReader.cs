namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>Finds what a text puts between quotation marks, and compares it word for word.</summary>
internal static class QuotationReader
{
    /// <summary>The quoted pieces of a text, without their marks.</summary>
    public static IReadOnlyList<string> Read(string text)
    {
        var pieces = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            var close = Closer(text, i);
            if (close == '\0')
            {
                continue;
            }

            var end = text.IndexOf(close, i + 1);
            if (end > i + 1)
            {
                pieces.Add(text[(i + 1)..end]);
                i = end;
            }
            else if (end < 0)
            {
                // A quotation that never ends claims all that follows.
                pieces.Add(text[(i + 1)..]);
                break;
            }
        }

        return pieces;
    }

    /// <summary>Tells whether a quoted piece stands in a text word for word; marks, blanks and the last stop may differ.</summary>
    public static bool Holds(string piece, string text)
    {
        var plain = Plain(piece).Trim().TrimEnd('.', ',', ';', '!', '?').Trim();
        return plain.Length == 0 || Plain(text).Contains(plain, StringComparison.OrdinalIgnoreCase);
    }

    private static char Closer(string text, int at) => text[at] switch
    {
        '"' => '"',
        '“' or '„' => '”',
        '«' => '»',
        '「' => '」',
        '『' => '』',
        '‘' => '’',
        '\'' when (at == 0 || text[at - 1] is ' ' or '(') && text.IndexOf("' ", at + 1, StringComparison.Ordinal) > 0 => '\'',
        _ => '\0',
    };

    private static string Plain(string text) =>
        string.Join(' ', text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"')
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
