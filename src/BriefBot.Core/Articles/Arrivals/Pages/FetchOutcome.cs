namespace BriefBot.Articles.Arrivals.Pages;

/// <summary>What came of fetching an address.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>Where the address has moved for good; null when it has not.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>It was fetched.</summary>
    /// <param name="Address">Where it was in the end, behind all redirects.</param>
    /// <param name="Content">The content, decompressed.</param>
    public sealed record Fetched(Uri Address, byte[] Content) : FetchOutcome
    {
        /// <summary>The content's type without parameters, lower case; null when the server does not say.</summary>
        public string? MediaType { get; init; }

        /// <summary>The encoding that the server names; null when it does not.</summary>
        public string? Charset { get; init; }

        /// <summary>The entity tag for the next request; null for none.</summary>
        public string? ETag { get; init; }

        /// <summary>The modification date for the next request, as the server wrote it; null for none.</summary>
        public string? LastModified { get; init; }
    }

    /// <summary>It is as it was at the last request.</summary>
    public sealed record Unchanged : FetchOutcome;

    /// <summary>It was not fetched.</summary>
    /// <param name="Problem">The kind of problem.</param>
    /// <param name="Reason">Why, in one sentence that can be shown to a user.</param>
    public sealed record Failed(FetchProblem Problem, string Reason) : FetchOutcome
    {
        /// <summary>How long the site asks to wait; null when it does not.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }
}
