namespace BriefBot.Articles.Dates;

/// <summary>A date in a line.</summary>
/// <param name="Value">The date; midnight UTC when the line names no time, UTC when it names no zone.</param>
/// <param name="Range">The characters that say it, time and zone included.</param>
internal readonly record struct FoundDate(DateTimeOffset Value, TextRange Range);
