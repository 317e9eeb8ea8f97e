namespace BriefBot.Memory;

/// <summary>What was imported after a mark, as one moment of the memory saw it.</summary>
/// <param name="Versions">The versions in the order of import; those of deleted articles are not among them.</param>
/// <param name="UpTo">The newest mark there was; the next list starts here. It never goes back, not by deleting either.</param>
public sealed record ImportList(IReadOnlyList<ImportedVersion> Versions, ImportMark UpTo);
