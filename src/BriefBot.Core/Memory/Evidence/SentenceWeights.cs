namespace BriefBot.Memory.Evidence;

/// <summary>The weights of <see cref="SentenceFeatures"/>; the last is the constant.</summary>
internal static class SentenceWeights
{
    /// <summary>How many features there are.</summary>
    public const int Count = 31;

    /// <summary>The weights in use.</summary>
    public static readonly float[] Values =
    [
        -3.28f, -3.85f, -0.71f, -3.22f, -3.54f, 0, -2.77f, -3.19f, -2.85f, -5.55f, -1.01f, -1.95f, 0, -2.07f, 0, -2.49f, -1.7f,
        0, 0, 0, -3.96f, 0, -1.87f, -4.55f, -0.72f, -1.66f, -0.61f, -2.32f, -1.71f, -0.19f, -1.52f, 5.31f,
    ];

    /// <summary>The weighted sum: above 0, the sentence more likely answers the question than not.</summary>
    public static float Sum(in SentenceFeatures features)
    {
        Span<float> values = stackalloc float[Count];
        features.CopyTo(values);
        var sum = Values[Count];
        for (var i = 0; i < Count; i++)
        {
            sum += Values[i] * values[i];
        }

        return sum;
    }

    /// <summary>The chance that a sentence of this sum answers the question.</summary>
    public static double Chance(double sum) => 1 / (1 + Math.Exp(-sum));
}
