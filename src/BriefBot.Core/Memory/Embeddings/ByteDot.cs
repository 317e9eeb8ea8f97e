using System.Numerics;

namespace BriefBot.Memory.Embeddings;

/// <summary>The dot product of two vectors of signed bytes, as a whole number: the same on every machine.</summary>
/// <remarks>TensorPrimitives.Dot sums in the numbers' own type, which for bytes overflows at once.</remarks>
internal static class ByteDot
{
    /// <summary>The dot product. No number may be -128: 2 × 127 × 127 just fits into 16 bits, 2 × 128 × 128 does not.</summary>
    public static int Of(ReadOnlySpan<sbyte> x, ReadOnlySpan<sbyte> y)
    {
        var sum = 0;
        var i = 0;
        if (Vector.IsHardwareAccelerated)
        {
            var sums = Vector<int>.Zero;
            for (; i <= x.Length - Vector<sbyte>.Count; i += Vector<sbyte>.Count)
            {
                Vector.Widen(new Vector<sbyte>(x[i..]), out var lowX, out var highX);
                Vector.Widen(new Vector<sbyte>(y[i..]), out var lowY, out var highY);
                Vector.Widen((lowX * lowY) + (highX * highY), out var low, out var high);
                sums += low + high;
            }

            sum = Vector.Sum(sums);
        }

        for (; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }
}
