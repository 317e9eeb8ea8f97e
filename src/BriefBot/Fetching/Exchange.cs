using System.Net;

namespace BriefBot.Fetching;

/// <summary>What one request brought: a status, the headers that matter, and the content when it was wanted.</summary>
internal sealed record Exchange(HttpStatusCode Status)
{
    /// <summary>The content; empty when it was not read.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>The content's type without parameters, lower case; null when the server does not say.</summary>
    public string? MediaType { get; init; }

    /// <summary>The encoding that the server names.</summary>
    public string? Charset { get; init; }

    /// <summary>The entity tag.</summary>
    public string? ETag { get; init; }

    /// <summary>The modification date, as the server wrote it.</summary>
    public string? LastModified { get; init; }

    /// <summary>Where a redirect leads, as the server wrote it.</summary>
    public string? Location { get; init; }

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether it leads elsewhere.</summary>
    public bool IsRedirect => Status is HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    /// <summary>Whether it leads elsewhere for good.</summary>
    public bool IsMoved => Status is HttpStatusCode.Moved or HttpStatusCode.PermanentRedirect;

    /// <summary>Whether another try may do better.</summary>
    public bool MayPass => Status is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;
}
