namespace BriefBot.LanguageModel.Resilience;

/// <summary>The tokens that a reply took.</summary>
/// <param name="InputTokens">Tokens that were read, 0 or more.</param>
/// <param name="OutputTokens">Tokens that were written, thinking included, 0 or more.</param>
/// <param name="IsEstimated">Whether the endpoint did not say, so that BriefBot estimated them.</param>
public readonly record struct ModelUsage(long InputTokens, long OutputTokens, bool IsEstimated)
{
    /// <summary>Both together.</summary>
    public long Total => InputTokens + OutputTokens;
}
