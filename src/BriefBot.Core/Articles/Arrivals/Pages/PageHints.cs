namespace BriefBot.Articles.Arrivals.Pages;

/// <summary>What is known of a page's article from elsewhere, used where the page itself does not say.</summary>
/// <param name="Title">The headline; null when unknown.</param>
/// <param name="Source">The outlet; null when unknown.</param>
/// <param name="Author">Who wrote it; null when unknown.</param>
/// <param name="Published">When it was published; null when unknown.</param>
internal sealed record PageHints(string? Title, string? Source, string? Author, DateTimeOffset? Published)
{
    /// <summary>Nothing is known.</summary>
    public static readonly PageHints None = new(null, null, null, null);
}
