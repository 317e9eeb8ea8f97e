namespace BriefBot.Discord.Rest;

/// <summary>How long a reply asks to wait, and what for.</summary>
/// <param name="After">The wait; zero for none.</param>
/// <param name="Scope">Who must wait.</param>
internal readonly record struct RetryAdvice(TimeSpan After, RateLimitScope Scope);
