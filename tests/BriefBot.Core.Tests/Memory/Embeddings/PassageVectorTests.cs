using BriefBot.Memory.Embeddings;

namespace BriefBot.Core.Tests.Memory.Embeddings;

public sealed class PassageVectorTests
{
    [Fact]
    public void Dot_AnyLengthAndLargestNumbers_IsTheSumOfProducts()
    {
        var chance = new Random(7);
        for (var length = 0; length < 200; length++)
        {
            var x = Numbers(chance, length);
            var y = Numbers(chance, length);
            Assert.Equal(x.Zip(y).Sum(pair => pair.First * pair.Second), ByteDot.Of(x, y));
            Array.Fill(x, (sbyte)-127);
            Array.Fill(y, (sbyte)-127);
            Assert.Equal(127 * 127 * length, ByteDot.Of(x, y));
        }
    }

    [Theory]
    [InlineData(1f)]
    [InlineData(1e-30f)]
    [InlineData(1e30f)]
    public void Of_Numbers_KeepsTheCosine(float factor)
    {
        var chance = new Random(11);
        for (var i = 0; i < 200; i++)
        {
            float[] x = [.. Enumerable.Range(0, 384).Select(_ => (float)(chance.NextDouble() - .3))];
            float[] y = [.. Enumerable.Range(0, 384).Select(_ => (float)(chance.NextDouble() - .6))];
            var (a, b) = (PassageVector.Of([.. x.Select(n => n * factor)])!.Value, PassageVector.Of(y)!.Value);
            var cosine = x.Zip(y).Sum(p => (double)p.First * p.Second)
                / Math.Sqrt(x.Sum(n => (double)n * n) * y.Sum(n => (double)n * n));
            Assert.Equal(cosine, ByteDot.Of(a.Numbers, b.Numbers) * (double)a.Scale * b.Scale, .005);
        }
    }

    [Fact]
    public void Of_NoDirection_IsNothing()
    {
        Assert.Null(PassageVector.Of([]));
        Assert.Null(PassageVector.Of([0, 0]));
        Assert.Null(PassageVector.Of([1, float.NaN]));
        Assert.Null(PassageVector.Of([float.NegativeInfinity, 1]));
    }

    [Fact]
    public void Matrix_BeyondItsBudget_LeavesVectorsOut()
    {
        var matrix = new VectorMatrix(model: 1, size: 4, expected: 0, budget: 12);
        for (var i = 1; i <= 5; i++)
        {
            matrix.Add(i, 100 + i, 1, [1, 2, 3, 4]);
        }

        Assert.Equal((3, true, 5), (matrix.Count, matrix.IsFull, matrix.Sequence));
        Assert.Equal((2, -1), (matrix.Find(103), matrix.Find(104)));
    }

    private static sbyte[] Numbers(Random chance, int length) =>
        [.. Enumerable.Range(0, length).Select(_ => (sbyte)chance.Next(-127, 128))];
}
