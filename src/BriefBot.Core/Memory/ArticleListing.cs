using BriefBot.Articles;

namespace BriefBot.Memory;

/// <summary>A line in the list of articles.</summary>
/// <param name="Reference">Id, current version and provenance.</param>
/// <param name="Passages">How many passages search can return from it.</param>
/// <param name="Words">How many words its text has, roughly (white-space separated).</param>
/// <param name="Indexed">When the current version was imported.</param>
/// <param name="DuplicateOf">The article whose text this one repeats; null for an article of its own.</param>
public sealed record ArticleListing(
    ArticleReference Reference, int Passages, int Words, DateTimeOffset Indexed, ArticleId? DuplicateOf);
