namespace BriefBot.Articles.Formats.Encodings;

/// <summary>Knows common kinds of files by their first bytes, whatever their names say.</summary>
internal static class ContentSignature
{
    private static readonly (byte[] Start, string Kind)[] Known =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ("RIFF"u8.ToArray(), "a sound, video or WebP file"),
        ("%PDF-"u8.ToArray(), "a PDF document"),
        ("{\\rtf"u8.ToArray(), "an RTF document"),
        ([(byte)'P', (byte)'K', 3, 4], "a ZIP archive or Office document"),
        ([(byte)'P', (byte)'K', 5, 6], "an empty ZIP archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old or encrypted Office document"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7-Zip archive"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ("BZh"u8.ToArray(), "a bzip2 archive"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ("SQLite format 3"u8.ToArray(), "a SQLite database"),
        ("OggS"u8.ToArray(), "a sound or video file"),
        ("ID3"u8.ToArray(), "an MP3 file"),
    ];

    /// <summary>The kind of a file that is certainly no text; null when it may be text.</summary>
    internal static string? KindOf(ReadOnlySpan<byte> content)
    {
        foreach (var (start, kind) in Known)
        {
            if (content.StartsWith(start))
            {
                return kind;
            }
        }

        return content.Length > 8 && content[4..8].SequenceEqual("ftyp"u8) ? "a video or HEIC picture" : null;
    }
}
