namespace BriefBot.Articles;

/// <summary>A block of an article's text: a heading, a paragraph, a list item or a table row.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Range">Where its content stands in the text, without the marker (<c>## </c>, <c>- </c>); never empty.</param>
public readonly record struct ArticleBlock(BlockKind Kind, TextRange Range);
