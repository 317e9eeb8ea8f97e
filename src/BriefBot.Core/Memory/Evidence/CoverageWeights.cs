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

    /// <summary>For questions that join several statements, as analysts ask them.</summary>
    public static readonly double[] SeveralClauses =
    [
        2.29, 2.39, -2.41, -2.42, -2.46, -5.41, 0.05, 1.52, -0.32, -0.09, 1.60, 1.17, -1.58, 0.27,
        3.37, 2.61, 2.68, 2.35, 2.82, 1.79, -4.75,
    ];
}
