namespace BriefBot.Memory.Evidence;

/// <summary>The weights of the coverage score, in the order of <see cref="CoverageEvidence.ToArray"/>; the last is the constant.</summary>
/// <remarks>
/// For long questions only; short ones are covered when a sentence answers them (<see cref="SentenceWeights"/>). Fitted by
/// logistic regression (gradient descent, L2 penalty 0.0004) on the long questions of MultiHop-RAG's development half,
/// answerable and null questions weighing the same; the constant is set so that as many of each are told right.
/// The threshold is the even chance.
/// </remarks>
internal static class CoverageWeights
{
    /// <summary>At or above this score a question counts as covered.</summary>
    public const double Threshold = 0.5;

    /// <summary>For questions that join several statements, as analysts ask them.</summary>
    public static readonly double[] SeveralClauses =
    [
        2.14, 2.31, -3.55, -3.60, -2.23, -5.12, -1.30, 1.17, -0.41, -0.24, 1.45, 0.93, -1.85, 0.32,
        4.01, 2.93, 3.38, 2.47, 3.04, 1.93, -4.68,
    ];
}
