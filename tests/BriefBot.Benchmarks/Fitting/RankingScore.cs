namespace BriefBot.Benchmarks.Fitting;

/// <summary>How well weights rank questions, summed over questions.</summary>
internal readonly record struct RankingScore(int Questions, double Mrr10, double Hits10, double Hits4, double All10)
{
    /// <summary>What tuning maximises.</summary>
    public double Objective => (Mrr10 + Hits10 + Hits4 + All10) / Math.Max(1, Questions);

    /// <summary>The score of one question, from the facts (one bit each) that each passage shown holds.</summary>
    /// <param name="shown">The facts of each passage, in the order shown.</param>
    /// <param name="facts">How many facts there are.</param>
    public static RankingScore Of(ReadOnlySpan<uint> shown, int facts)
    {
        var (first, found) = (0, 0u);
        for (var i = 0; i < shown.Length; i++)
        {
            first = first == 0 && shown[i] != 0 ? i + 1 : first;
            found |= shown[i];
        }

        return new RankingScore(1, first == 0 ? 0 : 1.0 / first, first > 0 ? 1 : 0, first is > 0 and <= 4 ? 1 : 0, found == (1u << facts) - 1 ? 1 : 0);
    }

    /// <summary>Both together.</summary>
    public static RankingScore operator +(RankingScore a, RankingScore b) =>
        new(a.Questions + b.Questions, a.Mrr10 + b.Mrr10, a.Hits10 + b.Hits10, a.Hits4 + b.Hits4, a.All10 + b.All10);

    /// <summary>Prints the mean over the questions.</summary>
    public void Print(string name, Figures figures)
    {
        figures.Print($"{name}_mrr10", Mrr10 / Questions);
        figures.Print($"{name}_hits10", Hits10 / Questions);
        figures.Print($"{name}_hits4", Hits4 / Questions);
        figures.Print($"{name}_all10", All10 / Questions);
    }
}
