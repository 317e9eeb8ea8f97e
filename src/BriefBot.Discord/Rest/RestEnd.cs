using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Rest;

/// <summary>Says what became of a request after the last try; for people, when it failed.</summary>
internal static class RestEnd
{
    /// <summary>What a request brought in the end.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="reply">What the last try brought.</param>
    /// <param name="mayBeDone">Whether a try may have been carried out all the same.</param>
    /// <param name="logger">Told of a failure.</param>
    /// <returns>The value; null when the request reads nothing.</returns>
    /// <exception cref="DiscordApiException">It failed.</exception>
    public static object? ValueOf(RestRequest request, RestReply reply, bool mayBeDone, ILogger logger)
    {
        if (reply.Outcome == RestOutcome.Done)
        {
            return reply.Value;
        }

        Log.Failed(logger, request.Route, reply.Outcome, (int)(reply.Status ?? 0), reply.Code);
        throw Failure(request, reply, mayBeDone);
    }

    private static DiscordApiException Failure(RestRequest request, RestReply reply, bool mayBeDone)
    {
        var status = (int)(reply.Status ?? 0);
        var what = reply.Outcome switch
        {
            RestOutcome.Refused => "Discord refused it",
            RestOutcome.RateLimited => $"too many requests; Discord wants {reply.Advice.After.TotalSeconds:0.###} s of silence",
            RestOutcome.NotSent => "not sent",
            _ when status is >= 200 and < 300 => "carried out, but the reply was lost",
            _ => "it may or may not have been carried out",
        };
        return new DiscordApiException(
            $"{request}: {what}{(reply.Problem is { } problem ? $", {problem}" : string.Empty)} ({(status == 0 ? "no reply" : $"HTTP {status}")}{(reply.Code == 0 ? string.Empty : $", code {reply.Code}")}).",
            reply.Status,
            reply.Code,
            reply.Cause)
        {
            MayBeDone = mayBeDone,
            RetryAfter = reply.Advice.After > TimeSpan.Zero ? reply.Advice.After : null,
        };
    }
}
