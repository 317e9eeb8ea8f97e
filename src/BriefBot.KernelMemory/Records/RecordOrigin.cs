namespace BriefBot.KernelMemory.Records;

/// <summary>Where a record comes from.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="File">The file's name in the document.</param>
/// <param name="Import">The import that brought it: each gives the file another id.</param>
internal sealed record RecordOrigin(string Document, string File, string Import);
