namespace BriefBot.Articles.Cleaning;

/// <summary>A line of a page before it is known whether it belongs to the article.</summary>
/// <param name="Text">The line, normalised, without a bullet; never empty.</param>
/// <param name="Kind">What the page says it is; <see cref="BlockKind.Paragraph"/> when the page does not say.</param>
/// <param name="GapBefore">Whether an empty line (or a new block of the page) comes before it.</param>
/// <param name="IsLinked">Whether nearly all of it is a link.</param>
internal sealed record PageLine(string Text, BlockKind Kind = BlockKind.Paragraph, bool GapBefore = true, bool IsLinked = false);
