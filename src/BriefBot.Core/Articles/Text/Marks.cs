namespace BriefBot.Articles.Text;

/// <summary>The punctuation that ends, opens and closes.</summary>
internal static class Marks
{
    /// <summary>Tells whether a mark ends sentences in scripts that put no space behind it.</summary>
    internal static bool IsWideStop(char c) => c is '。' or '！' or '？' or '｡' or '．';

    /// <summary>Tells whether a mark ends sentences where a space follows.</summary>
    internal static bool IsStop(char c) => c is '.' or '!' or '?' or '…' or '‥' or '؟' or '।' or '‼' or '⁇' or '⁈' or '⁉';

    /// <summary>Tells whether a mark may stand between a stop and the end of its sentence.</summary>
    internal static bool IsCloser(char c) =>
        c is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '}' or '」' or '』' or '）' or '】' or '》' or '〉' or '〕' or '］' or '›';

    /// <summary>Tells whether a mark may stand before the first word of a sentence.</summary>
    internal static bool IsOpener(char c) =>
        c is '"' or '\'' or '“' or '‘' or '„' or '«' or '(' or '[' or '{' or '「' or '『' or '（' or '【' or '《' or '〈' or '¿' or '¡' or '‚';

    /// <summary>The mark that closes what this one opens; the null character when it opens no quotation.</summary>
    internal static char QuotationEnd(char opener) => opener switch
    {
        '“' => '”',
        '„' => '“',
        '«' => '»',
        '「' => '」',
        '『' => '』',
        '"' => '"',
        _ => '\0',
    };

    /// <summary>Tells whether a character is written without spaces between words: Chinese, Japanese.</summary>
    internal static bool IsWideLetter(char c) =>
        c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9F');

    /// <summary>Tells whether the last mark that counts (closing quotes and brackets aside) ends a sentence.</summary>
    internal static bool EndsSentence(ReadOnlySpan<char> line)
    {
        var i = line.Length - 1;
        while (i >= 0 && (IsCloser(line[i]) || line[i] == ' '))
        {
            i--;
        }

        return i >= 0 && (IsStop(line[i]) || IsWideStop(line[i]));
    }
}
