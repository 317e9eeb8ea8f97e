using BriefBot.Articles.Arrivals.Pages;

namespace BriefBot.Fetching;

/// <summary>The types of content that are read.</summary>
/// <param name="Header">As the Accept header says it.</param>
/// <param name="Types">Their names.</param>
internal sealed record Accepted(string Header, IReadOnlyList<string> Types)
{
    private static readonly Accepted Pages = new(
        "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.5", ["text/html", "application/xhtml+xml", "text/plain", "text/markdown"]);

    private static readonly Accepted Feeds = new(
        "application/rss+xml,application/atom+xml,application/rdf+xml;q=0.9,application/xml;q=0.8,text/xml;q=0.8,*/*;q=0.1",
        ["application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml", "text/plain", "text/html", "application/octet-stream"]);

    /// <summary>The types for what is expected.</summary>
    public static Accepted For(FetchKind kind) => kind == FetchKind.Feed ? Feeds : Pages;

    /// <summary>Whether a type is read; a server that names none is given the chance.</summary>
    public bool Takes(string? mediaType) => mediaType is null || Types.Contains(mediaType);
}
