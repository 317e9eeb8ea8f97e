using Polly;

namespace BriefBot.LanguageModel.Resilience;

/// <summary>How many pass a <see cref="ConcurrencyStrategy"/>.</summary>
internal sealed class ConcurrencyStrategyOptions : ResilienceStrategyOptions
{
    /// <summary>How many run at the same time, 1 or more.</summary>
    public required int Running { get; init; }

    /// <summary>How many wait, 0 or more.</summary>
    public required int Waiting { get; init; }
}
