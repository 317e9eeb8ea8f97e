namespace BriefBot.StandIns.Web;

/// <summary>What the web stand-in answers at a path.</summary>
internal sealed record WebPage(int Status, string? Type, byte[] Content)
{
    /// <summary>Headers beside the type.</summary>
    internal Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>The entity tag; a request that knows it gets 304.</summary>
    internal string? ETag { get; init; }

    /// <summary>The modification date; a request that knows it gets 304.</summary>
    internal string? LastModified { get; init; }

    /// <summary>Whether the content is sent again and again until the client hangs up.</summary>
    internal bool IsEndless { get; init; }

    /// <summary>Whether the answer breaks off half-way through the content.</summary>
    internal bool BreaksOff { get; init; }

    /// <summary>Waits before the answer.</summary>
    internal Func<CancellationToken, Task>? Wait { get; init; }

    /// <summary>A page of HTML.</summary>
    internal static WebPage Html(string html) => new(200, "text/html; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(html));

    /// <summary>A feed.</summary>
    internal static WebPage Feed(string xml) => new(200, "application/rss+xml", System.Text.Encoding.UTF8.GetBytes(xml));

    /// <summary>Plain text, such as robots.txt.</summary>
    internal static WebPage Text(string text) => new(200, "text/plain", System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>A status without content.</summary>
    internal static WebPage Of(int status) => new(status, null, []);

    /// <summary>A way to elsewhere.</summary>
    internal static WebPage Redirect(int status, string location) => Of(status) with { Headers = new() { ["Location"] = location } };
}
