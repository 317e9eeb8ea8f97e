using BriefBot.Memory;

namespace BriefBot.Briefings;

/// <summary>An article that a briefing does not tell.</summary>
/// <param name="Article">The article.</param>
/// <param name="Reason">Why, in a few words for people.</param>
public sealed record LeftOutArticle(ArticleReference Article, string Reason);
