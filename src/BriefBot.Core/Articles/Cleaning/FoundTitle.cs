namespace BriefBot.Articles.Cleaning;

/// <summary>The title of a page.</summary>
/// <param name="Text">The title; null when no line is one.</param>
/// <param name="Line">The last line that says it; -1 when none does.</param>
/// <param name="Source">The outlet, when the title's line names it behind a bar.</param>
internal readonly record struct FoundTitle(string? Text, int Line, string? Source);
