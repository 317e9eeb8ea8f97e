using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace BriefBot.Memory.Lexical;

/// <summary>
/// Keeps the inverted index in a file, so that a start need not build it again. The file can be deleted at any time: the
/// store holds all that is in it. A file that is damaged, old or of another store is ignored.
/// </summary>
internal static class IndexSnapshot
{
    /// <summary>Changes with the file's layout and with how text becomes terms.</summary>
    private const int Format = 3;

    private static readonly byte[] Magic = "BriefBotIndex"u8.ToArray();

    /// <summary>Writes the file; what was there before stays until the new one is whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="storeId">The store that the index follows.</param>
    /// <param name="stamp">The stamp of the last change that the index has seen.</param>
    /// <param name="index">The index.</param>
    /// <returns>False when it could not be written: a full disk or another process that writes it. Nothing is lost by that.</returns>
    public static bool Save(string path, string storeId, long stamp, LexicalIndex index)
    {
        // Always the same name: what a killed process left behind is overwritten.
        var temporary = $"{path}.tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
            {
                Write(file, storeId, stamp, index);
            }

            File.Move(temporary, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Reads the file; null when there is none of this store. The stamp names the last change that it has seen.</summary>
    public static (LexicalIndex Index, long Stamp)? Load(string path, string storeId)
    {
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 20, FileOptions.SequentialScan);
            return Read(file, storeId);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static void Write(FileStream file, string storeId, long stamp, LexicalIndex index)
    {
        using var hash = SHA256.Create();
        using (var hashing = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
        using (var writer = new BinaryWriter(hashing, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Format);
            writer.Write(storeId);
            writer.Write(index.Sequence);
            writer.Write(stamp);
            WriteRemoved(writer, index.RemovedTerms);
            writer.Write(index.Segments.Length);
            for (var s = 0; s < index.Segments.Length; s++)
            {
                WriteSegment(writer, index.Segments[s], index.Dead[s]);
            }
        }

        file.Write(hash.Hash!);
    }

    private static (LexicalIndex Index, long Stamp)? Read(FileStream file, string storeId)
    {
        // Hashed first, read afterwards: what is read is known to be whole, and is never held twice in memory.
        var length = file.Length - SHA256.HashSizeInBytes;
        if (length < Magic.Length || !IsWhole(file, length))
        {
            return null;
        }

        file.Position = 0;
        using var reader = new BinaryReader(file, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic)
            || reader.ReadInt32() != Format || reader.ReadString() != storeId)
        {
            return null;
        }

        var sequence = reader.ReadInt64();
        var stamp = reader.ReadInt64();
        var removed = ReadRemoved(reader);
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var dead = ImmutableArray.CreateBuilder<bool[]?>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            segments.Add(ReadSegment(reader, out var gone));
            dead.Add(gone);
        }

        return (new LexicalIndex(sequence, segments.ToImmutable(), dead.ToImmutable(), removed), stamp);
    }

    private static bool IsWhole(FileStream file, long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        while (length > 0)
        {
            var read = file.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
            if (read == 0)
            {
                return false;
            }

            hash.AppendData(buffer, 0, read);
            length -= read;
        }

        file.ReadExactly(buffer, 0, SHA256.HashSizeInBytes);
        return hash.GetHashAndReset().AsSpan().SequenceEqual(buffer.AsSpan(0, SHA256.HashSizeInBytes));
    }

    private static void WriteRemoved(BinaryWriter writer, IReadOnlyDictionary<string, TermStatistics> removed)
    {
        writer.Write(removed.Count);
        foreach (var (term, count) in removed)
        {
            writer.Write(term);
            writer.Write(count.Passages);
            writer.Write(count.Articles);
        }
    }

    private static Dictionary<string, TermStatistics> ReadRemoved(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var removed = new Dictionary<string, TermStatistics>(count, StringComparer.Ordinal);
        for (; count > 0; count--)
        {
            removed.Add(reader.ReadString(), new TermStatistics(reader.ReadInt32(), reader.ReadInt32()));
        }

        return removed;
    }

    private static void WriteSegment(BinaryWriter writer, Segment segment, bool[]? dead)
    {
        WriteArray(writer, segment.Versions);
        WriteStrings(writer, segment.ArticleIds);
        WriteStrings(writer, segment.Sources);
        WriteArray(writer, segment.Days);
        WriteArray(writer, segment.TitleLengths);
        WriteArray(writer, segment.FirstPassages);
        WriteArray(writer, segment.Passages);
        WriteArray(writer, segment.PassageLengths);
        WriteArray(writer, segment.ArticleOfPassage);
        WriteArray(writer, segment.Terms.Bytes);
        WriteArray(writer, segment.Terms.Offsets);
        WriteArray(writer, segment.PassageCounts);
        WriteArray(writer, segment.ArticleCounts);
        WriteArray(writer, segment.PostingOffsets);
        WriteArray(writer, segment.TitleCounts);
        WriteArray(writer, segment.Postings);
        WriteArray(writer, dead ?? []);
    }

    private static Segment ReadSegment(BinaryReader reader, out bool[]? dead)
    {
        var segment = new Segment
        {
            Versions = ReadArray<long>(reader),
            ArticleIds = ReadStrings(reader),
            Sources = ReadStrings(reader),
            Days = ReadArray<int>(reader),
            TitleLengths = ReadArray<int>(reader),
            FirstPassages = ReadArray<int>(reader),
            Passages = ReadArray<long>(reader),
            PassageLengths = ReadArray<int>(reader),
            ArticleOfPassage = ReadArray<int>(reader),
            Terms = new TermTable(ReadArray<byte>(reader), ReadArray<int>(reader)),
            PassageCounts = ReadArray<int>(reader),
            ArticleCounts = ReadArray<int>(reader),
            PostingOffsets = ReadArray<int>(reader),
            TitleCounts = ReadArray<int>(reader),
            Postings = ReadArray<byte>(reader),
        };
        dead = ReadArray<bool>(reader) is { Length: > 0 } gone ? gone : null;
        return segment;
    }

    private static void WriteArray<T>(BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes<T>(values));
    }

    private static T[] ReadArray<T>(BinaryReader reader)
        where T : unmanaged
    {
        var values = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static void WriteStrings(BinaryWriter writer, string[] values)
    {
        writer.Write(values.Length);
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }

    private static string[] ReadStrings(BinaryReader reader)
    {
        var values = new string[reader.ReadInt32()];
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < values.Length; i++)
        {
            var value = reader.ReadString();
            values[i] = known.TryGetValue(value, out var same) ? same : known[value] = value;
        }

        return values;
    }
}
