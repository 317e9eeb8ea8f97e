namespace BriefBot.LanguageModel.Grounding;

/// <summary>A quote that a written sentence cites, with what is known of its article.</summary>
/// <param name="Text">The quote, word for word.</param>
/// <param name="Title">The article's headline.</param>
/// <param name="Outlet">Who published it; null when unknown.</param>
/// <param name="Published">When; null when unknown. It backs "published on" and "reported on", nothing else.</param>
internal sealed record CitedQuote(string Text, string Title, string? Outlet, DateTimeOffset? Published);
