using BriefBot.Answers;

namespace BriefBot.BriefingPage;

/// <summary>A quote with what stands around it.</summary>
/// <param name="Quote">The quote.</param>
/// <param name="Before">What stands before it; may be empty.</param>
/// <param name="After">What stands after it; may be empty.</param>
internal sealed record QuotedPassage(Quote Quote, string Before, string After);
