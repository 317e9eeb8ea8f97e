using System.Text;
using BriefBot.Articles.Text;

namespace BriefBot.Articles.Formats.Encodings;

/// <summary>Guesses the encoding of bytes that are no UTF-8, from what the decoded text looks like.</summary>
internal static class EncodingGuess
{
    private const int SampleBytes = 64 * 1024;

    /// <summary>Multi-byte encodings in the order of how surely their texts are told apart.</summary>
    private static readonly (int CodePage, Func<char, bool> IsTelling, double LeastShare)[] Wide =
    [
        (932, IsKana, 0.2),
        (51932, IsKana, 0.2),
        (949, c => c is >= '\uAC00' and <= '\uD7A3', 0.6),
        (54936, IsCommonHan, 0.6),
        (950, IsCommonHan, 0.6),
    ];

    static EncodingGuess() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The likeliest encoding; Windows-1252 when nothing speaks for another.</summary>
    internal static Encoding Best(ReadOnlySpan<byte> content)
    {
        var sample = content[..Math.Min(content.Length, SampleBytes)];
        if (!HighBytesStandAlone(sample))
        {
            foreach (var (codePage, isTelling, leastShare) in Wide)
            {
                if (Share(sample, codePage, isTelling) >= leastShare)
                {
                    return Encoding.GetEncoding(codePage);
                }
            }

            if (LooksCyrillic(sample))
            {
                return Encoding.GetEncoding(1251);
            }
        }

        return Encoding.GetEncoding(1252);
    }

    /// <summary>Recognises UTF-16 by zero bytes (of its spaces and line ends) and units that are nearly all common letters.</summary>
    internal static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> content)
    {
        var sample = content[..(Math.Min(content.Length, SampleBytes) & ~1)];
        if (sample.Length < 4 || content.Length % 2 != 0 || !sample.Contains((byte)0))
        {
            return null;
        }

        var little = CommonUnits(sample, lowByte: 0);
        var big = CommonUnits(sample, lowByte: 1);
        var enough = sample.Length / 2 * 0.9;
        return Math.Max(little, big) < enough || little == big ? null : little > big ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    /// <summary>Recognises ISO-2022-JP by its escape sequences; its bytes are all ASCII.</summary>
    internal static bool LooksLikeIso2022Jp(ReadOnlySpan<byte> content) =>
        content.IndexOf("\u001B$B"u8) >= 0 || content.IndexOf("\u001B$@"u8) >= 0;

    private static int CommonUnits(ReadOnlySpan<byte> sample, int lowByte)
    {
        var count = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            var unit = (char)(sample[i + lowByte] | (sample[i + 1 - lowByte] << 8));
            count += unit is (>= ' ' and <= '~') or '\n' or '\r' or '\t' or (>= '\u00C0' and <= '\u017F') or (>= '\u0400' and <= '\u04FF')
                or (>= '\u2010' and <= '\u2026') or (>= '\u3000' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF')
                or (>= '\uAC00' and <= '\uD7A3') or (>= '\uFF00' and <= '\uFF9F') ? 1 : 0;
        }

        return count;
    }

    // In Western text an accented letter stands between ASCII letters; in the others bytes beyond ASCII come in rows.
    private static bool HighBytesStandAlone(ReadOnlySpan<byte> sample)
    {
        var (high, alone) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] >= 0x80)
            {
                high++;
                alone += (i == 0 || sample[i - 1] < 0x80) && (i + 1 == sample.Length || sample[i + 1] < 0x80) ? 1 : 0;
            }
        }

        return alone >= high * 0.7;
    }

    private static double Share(ReadOnlySpan<byte> sample, int codePage, Func<char, bool> isTelling)
    {
        var text = Encoding.GetEncoding(codePage).GetString(sample);
        var (beyond, telling, broken) = (0, 0, 0);
        foreach (var c in text)
        {
            beyond += c > '\u007F' ? 1 : 0;
            telling += isTelling(c) ? 1 : 0;
            broken += c is '\uFFFD' or '?' or '\u30FB' or (>= '\uE000' and <= '\uF8FF') ? 1 : 0;
        }

        broken -= sample.Count((byte)'?');
        return beyond == 0 || broken > 1 + (beyond / 50) ? 0 : (double)telling / beyond;
    }

    private static bool LooksCyrillic(ReadOnlySpan<byte> sample)
    {
        var text = Encoding.GetEncoding(1251).GetString(sample);
        var (letters, odd) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            letters += c is >= '\u0400' and <= '\u04FF' ? 1 : 0;
            odd += i > 0 && char.IsUpper(c) && char.IsLower(text[i - 1]) ? 1 : 0;
        }

        return letters > 0 && odd < letters * 0.05;
    }

    private static bool IsKana(char c) => c is >= '\u3041' and <= '\u30FE';

    private static bool IsCommonHan(char c) => c is >= '\u4E00' and <= '\u9FFF' && Marks.IsWideLetter(c);
}
