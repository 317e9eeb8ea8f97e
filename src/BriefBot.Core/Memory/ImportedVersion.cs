using BriefBot.Articles;

namespace BriefBot.Memory;

/// <summary>A version of an article in the order of import; its text is read by itself.</summary>
/// <param name="Mark">Where it stands in that order.</param>
/// <param name="Reference">Id, version and provenance.</param>
/// <param name="Indexed">When it was imported, by the clock of then.</param>
/// <param name="Origin">The file or page that it was read from; null when unknown.</param>
/// <param name="DuplicateOf">The article whose text this one repeats; null for an article of its own and for old versions.</param>
/// <param name="IsCurrent">Whether no newer version has come since.</param>
public sealed record ImportedVersion(
    ImportMark Mark, ArticleReference Reference, DateTimeOffset Indexed, string? Origin, ArticleId? DuplicateOf, bool IsCurrent);
