namespace BriefBot.Articles.Formats;

/// <summary>What a format found in its file: an article that still lacks its id and origin.</summary>
internal sealed record PageDraft
{
    internal string? Title { get; init; }

    /// <summary>The text in the canonical form of <see cref="Article.Text"/>.</summary>
    internal required string Text { get; init; }

    internal string? Id { get; init; }

    internal string? Source { get; init; }

    internal string? Author { get; init; }

    internal string? Category { get; init; }

    internal string? Url { get; init; }

    internal DateTimeOffset? Published { get; init; }
}
