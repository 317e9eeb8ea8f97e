using BriefBot.Articles;

namespace BriefBot.Memory.Lexical;

/// <summary>An article as the inverted index takes it in.</summary>
/// <param name="Version">Its row in the store.</param>
/// <param name="ArticleId">Its id.</param>
/// <param name="Source">Its outlet; empty when unknown.</param>
/// <param name="Day">Its day of publication as <see cref="DateOnly.DayNumber"/>; -1 when unknown.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">Its text.</param>
/// <param name="Passages">Its passages' rows and where they stand in the text.</param>
internal sealed record IndexedDocument(
    long Version, string ArticleId, string Source, int Day, string Title, string Text, IReadOnlyList<(long Row, TextRange Range)> Passages);
