namespace BriefBot.Benchmarks.Fitting;

/// <summary>Fits the chance of "covered" to samples, by gradient descent with an L2 penalty.</summary>
internal static class LogisticRegression
{
    private const int Steps = 6000;
    private const double Rate = 2;
    private const double Penalty = 0.0006;

    /// <summary>What the development questions count together, and the project's own: people ask the bot more like these.</summary>
    private const double DevelopmentShare = 1.0;
    private const double OwnShare = 1.8;

    /// <summary>The weights, the constant last. Covered and uncovered questions count the same, however many there are of each.</summary>
    public static double[] Fit(IReadOnlyList<CoverageSample> samples)
    {
        var weighted = samples.GroupBy(s => (s.IsOwn, s.IsCovered))
            .SelectMany(g => g.Select(s => (Sample: s, Weight: (s.IsOwn ? OwnShare : DevelopmentShare) / 2 / g.Count()))).ToArray();
        var count = samples[0].Values.Length;
        var weights = new double[count + 1];
        var gradient = new double[count + 1];
        for (var step = 0; step < Steps; step++)
        {
            Array.Clear(gradient);
            foreach (var (sample, weight) in weighted)
            {
                var error = weight * (Chance(weights, sample.Values) - (sample.IsCovered ? 1 : 0));
                for (var i = 0; i < count; i++)
                {
                    gradient[i] += error * sample.Values[i];
                }

                gradient[count] += error;
            }

            for (var i = 0; i <= count; i++)
            {
                weights[i] -= Rate * (gradient[i] + (i < count ? Penalty * weights[i] : 0));
            }
        }

        return weights;
    }

    /// <summary>The chance that weights give to evidence.</summary>
    public static double Chance(double[] weights, float[] values)
    {
        var sum = weights[^1];
        for (var i = 0; i < values.Length; i++)
        {
            sum += weights[i] * values[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
