namespace BriefBot.Discord.Wire;

/// <summary>A file to send with a message.</summary>
/// <param name="Name">Its name as users see it.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">Its media type, such as <c>text/markdown</c>.</param>
public sealed record OutgoingFile(string Name, ReadOnlyMemory<byte> Content, string ContentType);
