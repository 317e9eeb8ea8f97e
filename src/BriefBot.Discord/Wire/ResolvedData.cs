namespace BriefBot.Discord.Wire;

/// <summary>The things that a command's options refer to.</summary>
/// <param name="Attachments">Attached files by their ids.</param>
public sealed record ResolvedData(IReadOnlyDictionary<string, Attachment>? Attachments = null);
