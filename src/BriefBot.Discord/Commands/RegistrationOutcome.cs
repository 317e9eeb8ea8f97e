namespace BriefBot.Discord.Commands;

/// <summary>What became of the registration of commands in one place.</summary>
/// <param name="Scope">Where.</param>
/// <param name="Result">Registered, or left as they were.</param>
/// <param name="Problem">Why it failed, for people; null otherwise.</param>
internal sealed record RegistrationOutcome(RegistrationScope Scope, RegistrationResult Result, string? Problem = null);
