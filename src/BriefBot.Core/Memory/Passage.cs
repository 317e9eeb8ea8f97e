using BriefBot.Articles;

namespace BriefBot.Memory;

/// <summary>A piece of an article that search returned.</summary>
/// <param name="Article">The article and version that it is part of.</param>
/// <param name="Range">Where it stands in that version's text.</param>
/// <param name="Text">The text in that range.</param>
/// <param name="Score">The ranking's score; higher is better, comparable within one search.</param>
public sealed record Passage(ArticleReference Article, TextRange Range, string Text, double Score);
