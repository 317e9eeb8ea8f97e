using System.Net;

namespace BriefBot.Discord.Rest;

/// <summary>What a try brought.</summary>
internal sealed class RestReply(RestOutcome outcome)
{
    /// <summary>A success without a value, shared by all acknowledgements.</summary>
    public static readonly RestReply Acknowledged = new(RestOutcome.Done);

    public RestOutcome Outcome { get; } = outcome;

    /// <summary>The status; null when there was no reply.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Discord's error code; 0 for none.</summary>
    public int Code { get; init; }

    /// <summary>What went wrong, in words that hold no secret.</summary>
    public string? Problem { get; init; }

    /// <summary>What a successful reply held.</summary>
    public object? Value { get; init; }

    /// <summary>What the network said.</summary>
    public Exception? Cause { get; init; }

    /// <summary>Of a 429: how long to wait, and who. Of a 5xx: how long to wait, where it says so.</summary>
    public RetryAdvice Advice { get; init; }

    /// <summary>The bucket's state; nothing when the reply did not tell.</summary>
    public BucketHeaders Bucket { get; init; }
}
