using BriefBot.Articles;

namespace BriefBot.Memory;

/// <summary>One version of an article in the memory, with what a reader needs to find the original.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Version">The version, counted from 1; a changed text makes the next one.</param>
/// <param name="Title">The headline.</param>
/// <param name="Source">The outlet; null when unknown.</param>
/// <param name="Url">The address; null when unknown.</param>
/// <param name="Published">When it was published; null when unknown.</param>
public sealed record ArticleReference(
    ArticleId Id, int Version, string Title, string? Source, Uri? Url, DateTimeOffset? Published);
