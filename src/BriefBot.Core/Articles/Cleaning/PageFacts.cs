namespace BriefBot.Articles.Cleaning;

/// <summary>What a format knows about its page beside the lines; null where it does not know.</summary>
internal sealed record PageFacts
{
    internal string? Title { get; init; }

    internal string? Source { get; init; }

    internal string? Author { get; init; }

    internal string? Category { get; init; }

    internal string? Url { get; init; }

    internal DateTimeOffset? Published { get; init; }
}
