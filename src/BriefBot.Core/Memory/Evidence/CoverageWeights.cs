namespace BriefBot.Memory.Evidence;

/// <summary>The weights of the coverage score, in the order of <see cref="CoverageEvidence.ToArray"/>; the last is the constant.</summary>
/// <remarks>
/// Fitted by logistic regression (gradient descent, L2 penalty 0.0006) with the <c>coverage</c> program in the benchmarks
/// project. Questions of several clauses: the development half of MultiHop-RAG, answerable and null questions weighing the
/// same. Questions of one clause: the project's own questions over the starter articles. The threshold is the even chance.
/// </remarks>
internal static class CoverageWeights
{
    /// <summary>At or above this score a question counts as covered.</summary>
    public const double Threshold = 0.5;

    /// <summary>For short questions, as people ask them in a chat.</summary>
    public static readonly double[] OneClause =
    [
        -1.41, 0.36, -1.31, -0.91, -1.37, -4.42, -5.07, 0, -0.80, -0.11, 0.29, 3.86, -2.35, -0.85, -2.22, 4.65, -0.54, 4.68, 1.03, 4.68,
        -1.95,
    ];

    /// <summary>For questions that join several statements, as analysts ask them.</summary>
    public static readonly double[] SeveralClauses =
    [
        2.12, 2.03, -2.50, -2.49, -2.60, -4.89, -0.05, 0, -0.20, -0.04, 1.68, 1.48, -1.47, -0.42, 2.82, 2.29, 2.65, 2.33, 2.78, 1.82,
        -4.71,
    ];
}
