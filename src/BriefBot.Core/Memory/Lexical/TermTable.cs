using System.Text;

namespace BriefBot.Memory.Lexical;

/// <summary>A sorted list of terms in one block of UTF-8 bytes: small in memory, written to disk as it is.</summary>
/// <param name="Bytes">The terms, one behind the other, in ordinal order of their bytes.</param>
/// <param name="Offsets">Where each term starts; one more entry than there are terms.</param>
internal sealed record TermTable(byte[] Bytes, int[] Offsets)
{
    /// <summary>How many terms there are.</summary>
    public int Count => Offsets.Length - 1;

    /// <summary>The bytes of a term.</summary>
    public ReadOnlySpan<byte> this[int index] => Bytes.AsSpan(Offsets[index], Offsets[index + 1] - Offsets[index]);

    /// <summary>A table of sorted terms.</summary>
    public static TermTable Of(IReadOnlyList<byte[]> sorted)
    {
        var offsets = new int[sorted.Count + 1];
        for (var i = 0; i < sorted.Count; i++)
        {
            offsets[i + 1] = offsets[i] + sorted[i].Length;
        }

        var bytes = new byte[offsets[^1]];
        for (var i = 0; i < sorted.Count; i++)
        {
            sorted[i].CopyTo(bytes, offsets[i]);
        }

        return new TermTable(bytes, offsets);
    }

    /// <summary>The index of a term, or the complement of where it would stand.</summary>
    public int Find(ReadOnlySpan<byte> term)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = this[middle].SequenceCompareTo(term);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    /// <summary>The index of a term, or the complement of where it would stand.</summary>
    public int Find(string term)
    {
        Span<byte> bytes = stackalloc byte[256];
        return Encoding.UTF8.TryGetBytes(term, bytes, out var length) ? Find(bytes[..length]) : ~Count;
    }
}
