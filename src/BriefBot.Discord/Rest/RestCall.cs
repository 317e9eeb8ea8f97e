using Polly;

namespace BriefBot.Discord.Rest;

/// <summary>A request on its way, over all tries.</summary>
internal sealed class RestCall(RestRequest request, Deadline deadline)
{
    /// <summary>Where a pipeline finds it.</summary>
    public static readonly ResiliencePropertyKey<RestCall> Key = new("call");

    public RestRequest Request { get; } = request;

    public Deadline Deadline { get; } = deadline;

    /// <summary>Whether an earlier try may have been carried out.</summary>
    public bool MayBeDone { get; set; }

    /// <summary>What the last try brought; null before.</summary>
    public RestReply? Last { get; set; }
}
