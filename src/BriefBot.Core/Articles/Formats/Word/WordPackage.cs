using System.IO.Compression;

namespace BriefBot.Articles.Formats.Word;

/// <summary>Checks that a file is a Word document of sane size before it is opened.</summary>
internal static class WordPackage
{
    /// <summary>Text shrinks to a fifth or so; a document that unpacks to far more is made to exhaust the reader.</summary>
    private const int MostGrowth = 40;

    private const int MostParts = 5000;

    private const int BufferBytes = 64 * 1024;

    /// <summary>Checks a file's bytes.</summary>
    /// <exception cref="UnreadableException">They are no readable Word document.</exception>
    internal static void Check(byte[] content, long maxFileBytes)
    {
        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new UnreadableException("The document is encrypted or an old .doc; save it as .docx without a password.");
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (archive.GetEntry("word/document.xml") is null && archive.Entries.All(entry => !entry.FullName.EndsWith("document.xml", StringComparison.OrdinalIgnoreCase)))
            {
                throw new UnreadableException("The file is a ZIP archive but no Word document; save the article as .docx in a word processor.");
            }

            if (archive.Entries.Count > MostParts || UnpackedExceeds(archive, Math.Min(maxFileBytes * 10, Math.Max(1L << 20, content.Length * (long)MostGrowth) + (1L << 20))))
            {
                throw new UnreadableException("The document unpacks to far more than a document holds (a ZIP bomb?); save the article's text anew.");
            }
        }
        catch (InvalidDataException)
        {
            throw new UnreadableException("The document is broken (no valid ZIP archive); open and save it anew in a word processor.");
        }
    }

    // The sizes in the archive's directory may lie, so the text parts are unpacked and counted.
    private static bool UnpackedExceeds(ZipArchive archive, long limit)
    {
        var total = 0L;
        var buffer = new byte[BufferBytes];
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                total += read;
                if (total > limit)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
