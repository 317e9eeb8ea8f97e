namespace BriefBot.Discord.Wire;

/// <summary>A titled part of a card.</summary>
/// <param name="Name">1 to 256 characters.</param>
/// <param name="Value">1 to 1,024 characters, in Discord's Markdown.</param>
/// <param name="Inline">Whether it may stand beside its neighbours.</param>
public sealed record EmbedField(string Name, string Value, bool Inline = false);
