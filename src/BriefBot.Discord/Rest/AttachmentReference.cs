using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Rest;

/// <summary>Ties the part <c>files[Id]</c> of a multipart body to the message.</summary>
internal sealed record AttachmentReference(Snowflake Id, string Filename);
