namespace BriefBot.Articles;

/// <summary>A sentence of an article.</summary>
/// <param name="Kind">The kind of block that it stands in; headings, list items and rows often are no full sentences.</param>
/// <param name="Range">Where it stands in the text, without white space around it.</param>
public readonly record struct Sentence(BlockKind Kind, TextRange Range);
