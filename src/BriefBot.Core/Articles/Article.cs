namespace BriefBot.Articles;

/// <summary>An article as readers see it: cleaned text and what is known about where it comes from.</summary>
/// <remarks>
/// <see cref="Text"/> is the one text that quotes refer to. It is plain text in blocks separated by an empty line;
/// a heading's line starts with <c>## </c>, a list item's with <c>- </c>, and a table row's cells are separated by <c> | </c>.
/// It never repeats the title.
/// </remarks>
public sealed record Article
{
    /// <summary>The article's id.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>The headline; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>The cleaned text; never empty, line ends are <c>\n</c>.</summary>
    public required string Text { get; init; }

    /// <summary>The outlet that published it, such as "The Guardian"; null when the text does not say.</summary>
    public string? Source { get; init; }

    /// <summary>Who wrote it; null when unknown.</summary>
    public string? Author { get; init; }

    /// <summary>The outlet's own category; null when unknown.</summary>
    public string? Category { get; init; }

    /// <summary>When it was published; midnight UTC when only the day is known, null when not even that.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>The article's address (http or https); null when unknown.</summary>
    public Uri? Url { get; init; }

    /// <summary>The file (full path) or page that it was read from; null when it came from neither.</summary>
    public string? Origin { get; init; }
}
