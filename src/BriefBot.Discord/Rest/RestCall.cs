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

    /// <summary>Whether it may be sent again after this reply: it surely was not carried out, or twice is once.</summary>
    public bool MayBeTriedAfter(RestReply reply) =>
        (reply.Outcome == RestOutcome.NotSent || (reply.Outcome == RestOutcome.Unclear && Request.Route.Safety != RetrySafety.Doubles))
        && reply.Advice.After < Deadline.Left;

    /// <summary>Sends it once, and notes what came of it.</summary>
    public async Task<RestReply> TryAsync(HttpExchange exchange, Action<RawReply> see, CancellationToken cancellationToken)
    {
        // A try that is cut off may have arrived.
        var mayBeDone = MayBeDone;
        MayBeDone = true;
        Last = await exchange.SendAsync(Request, cancellationToken, see);
        MayBeDone = mayBeDone || Last.Outcome == RestOutcome.Unclear;
        return Last;
    }
}
