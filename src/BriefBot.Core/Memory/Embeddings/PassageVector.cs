using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace BriefBot.Memory.Embeddings;

/// <summary>A vector of length 1 in one byte a number: what each number stands for is its value times <see cref="Scale"/>.</summary>
/// <remarks>
/// The largest number becomes 127. The rounding moves a dot product of two vectors of a few hundred numbers by about 0.001,
/// far below what tells two passages apart, and saves three quarters of the memory.
/// </remarks>
internal readonly record struct PassageVector(sbyte[] Numbers, float Scale)
{
    /// <summary>How many numbers the vector has.</summary>
    public int Size => Numbers.Length;

    /// <summary>Normalises and rounds a model's vector; null when it is empty, all zeros, or holds numbers that are none.</summary>
    public static PassageVector? Of(ReadOnlySpan<float> numbers)
    {
        if (numbers.IsEmpty)
        {
            return null;
        }

        // Divided by the largest first: squares of huge numbers would overflow.
        var largest = Math.Abs(TensorPrimitives.MaxMagnitude(numbers));
        if (!float.IsFinite(largest) || largest == 0)
        {
            return null;
        }

        var scaled = new float[numbers.Length];
        TensorPrimitives.Divide(numbers, largest, scaled);
        var length = TensorPrimitives.Norm<float>(scaled);
        TensorPrimitives.Multiply(scaled, sbyte.MaxValue, scaled);
        TensorPrimitives.Round(scaled, scaled);
        var rounded = new sbyte[numbers.Length];
        TensorPrimitives.ConvertSaturating<float, sbyte>(scaled, rounded);
        return new PassageVector(rounded, 1 / (length * sbyte.MaxValue));
    }

    /// <summary>The stored form of <see cref="Numbers"/>.</summary>
    public byte[] ToBytes() => MemoryMarshal.AsBytes(Numbers.AsSpan()).ToArray();
}
