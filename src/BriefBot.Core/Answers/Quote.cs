using BriefBot.Articles;
using BriefBot.Memory;

namespace BriefBot.Answers;

/// <summary>A range of an article, word for word.</summary>
/// <param name="Article">The article and version.</param>
/// <param name="Range">Where the quote stands in that version's text.</param>
/// <param name="Text">The text in that range.</param>
public sealed record Quote(ArticleReference Article, TextRange Range, string Text);
