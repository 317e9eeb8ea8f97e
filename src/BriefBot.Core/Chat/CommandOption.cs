namespace BriefBot.Chat;

/// <summary>An option of a command.</summary>
/// <param name="Name">The name, lower case.</param>
/// <param name="Description">One line, 1 to 100 characters.</param>
/// <param name="Required">Whether the command needs it.</param>
/// <param name="Choices">The values it may take; empty when any text will do.</param>
public sealed record CommandOption(string Name, string Description, bool Required, IReadOnlyList<string> Choices);
