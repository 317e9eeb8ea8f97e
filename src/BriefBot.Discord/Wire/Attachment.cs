namespace BriefBot.Discord.Wire;

/// <summary>A file on Discord.</summary>
/// <param name="Id">The file's id.</param>
/// <param name="Filename">Its name.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Url">Where it can be loaded from, for a while.</param>
/// <param name="ContentType">Its media type, where Discord knows it.</param>
public sealed record Attachment(Snowflake Id, string Filename, long Size, string Url, string? ContentType = null);
