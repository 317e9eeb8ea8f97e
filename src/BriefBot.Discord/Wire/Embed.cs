namespace BriefBot.Discord.Wire;

/// <summary>A card in a message.</summary>
/// <param name="Title">At most 256 characters.</param>
/// <param name="Description">At most 4,096 characters, in Discord's Markdown.</param>
/// <param name="Url">Where the title leads.</param>
/// <param name="Color">The stripe at its side, 0xRRGGBB.</param>
/// <param name="Fields">At most 25.</param>
/// <param name="Footer">The small line below.</param>
/// <param name="Timestamp">A time that the footer shows in the reader's own zone, ISO 8601.</param>
/// <remarks>All texts of all cards of a message together have at most 6,000 characters.</remarks>
public sealed record Embed(
    string? Title = null,
    string? Description = null,
    string? Url = null,
    int? Color = null,
    IReadOnlyList<EmbedField>? Fields = null,
    EmbedFooter? Footer = null,
    string? Timestamp = null);
