using System.Text;
using System.Text.Unicode;

namespace BriefBot.Articles.Formats.Encodings;

/// <summary>Turns a file's bytes into text: by its byte order mark, as UTF-8, or by the best guess.</summary>
internal static class TextDecoder
{
    /// <summary>The strange bytes that a UTF-8 text may hold (a cut or damaged file) and still be read as UTF-8.</summary>
    private const double DamagedShare = 0.002;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes a whole file.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="declared">The encoding that the file itself names, such as a page's meta tag; used when the bytes are no UTF-8.</param>
    /// <exception cref="UnreadableException">The bytes are no text.</exception>
    internal static string Decode(ReadOnlySpan<byte> content, string? declared = null)
    {
        if (ContentSignature.KindOf(content) is { } kind)
        {
            throw new UnreadableException($"It is {kind}, not text; save or export its text first.");
        }

        var text = DecodeText(content, declared);
        var strange = text.AsSpan().Count('\0') + CountControls(text);
        if (strange > 0 && (text.Contains('\0', StringComparison.Ordinal) || strange > Math.Max(3, text.Length / 100)))
        {
            throw new UnreadableException("It holds binary data, not text; save it as plain UTF-8 text.");
        }

        return text;
    }

    /// <summary>The encoding that a byte order mark names, or null.</summary>
    internal static Encoding? FromMark(ReadOnlySpan<byte> content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        _ => null,
    };

    private static string DecodeText(ReadOnlySpan<byte> content, string? declared)
    {
        if (FromMark(content) is { } marked)
        {
            return marked.GetString(content[marked.Preamble.Length..]);
        }

        if (EncodingGuess.LooksLikeIso2022Jp(content))
        {
            return Encoding.GetEncoding(50220).GetString(content);
        }

        if (Utf8.IsValid(content) && !content.Contains((byte)0))
        {
            return Encoding.UTF8.GetString(content);
        }

        if (Named(declared) is { } named && !content.Contains((byte)0))
        {
            return named.GetString(content);
        }

        if (EncodingGuess.Utf16WithoutMark(content) is { } wide)
        {
            return wide.GetString(content);
        }

        var lenient = Encoding.UTF8.GetString(content);
        var broken = lenient.AsSpan().Count('\uFFFD');
        if (broken <= content.Length * DamagedShare && lenient.Any(c => c > '\u007F' && c != '\uFFFD'))
        {
            return lenient;
        }

        return EncodingGuess.Best(content).GetString(content);
    }

    private static Encoding? Named(string? name)
    {
        try
        {
            return name is null || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) ? null : Encoding.GetEncoding(name.Trim());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static int CountControls(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001B' or '\0') ? 1 : 0;
        }

        return count;
    }
}
