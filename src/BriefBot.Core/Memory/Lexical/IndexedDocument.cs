namespace BriefBot.Memory.Lexical;

/// <summary>An article as the inverted index takes it in.</summary>
/// <param name="Version">Its row in the store.</param>
/// <param name="ArticleId">Its id.</param>
/// <param name="Source">Its outlet; empty when unknown.</param>
/// <param name="Day">Its day of publication as <see cref="DateOnly.DayNumber"/>; -1 when unknown.</param>
/// <param name="Title">The terms of its title, stop words left out.</param>
/// <param name="Passages">Its passages' rows and terms, stop words left out.</param>
internal sealed record IndexedDocument(
    long Version, string ArticleId, string Source, int Day, IReadOnlyList<string> Title,
    IReadOnlyList<(long Row, IReadOnlyList<string> Terms)> Passages);
