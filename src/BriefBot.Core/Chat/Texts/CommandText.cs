namespace BriefBot.Chat.Texts;

/// <summary>What a command or one of its options is called in a language.</summary>
/// <param name="Name">The name, by the same rules as the English one: lower case, at most 32 characters, no spaces.</param>
/// <param name="Description">One line, 1 to 100 characters.</param>
public sealed record CommandText(string Name, string Description);
