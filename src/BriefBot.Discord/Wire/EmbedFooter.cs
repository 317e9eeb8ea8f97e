namespace BriefBot.Discord.Wire;

/// <summary>The small line below a card.</summary>
/// <param name="Text">At most 2,048 characters, plain.</param>
public sealed record EmbedFooter(string Text);
