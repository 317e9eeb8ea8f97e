namespace BriefBot.Discord.Wire;

/// <summary>A value that an option takes, or a suggestion while the user types.</summary>
/// <param name="Name">What users see, 1 to 100 characters.</param>
/// <param name="Value">What the command receives, 1 to 100 characters.</param>
/// <param name="NameLocalizations">What users of other languages see, by Discord's locales.</param>
public sealed record OptionChoice(string Name, string Value, IReadOnlyDictionary<string, string>? NameLocalizations = null);
