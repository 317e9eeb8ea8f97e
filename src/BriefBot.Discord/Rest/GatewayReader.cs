using BriefBot.Discord.Gateway;

namespace BriefBot.Discord.Rest;

/// <summary>Reads what Discord tells about its gateway.</summary>
internal static class GatewayReader
{
    /// <summary>Takes it over, with careful defaults for what is missing.</summary>
    /// <exception cref="DiscordApiException">It names no gateway.</exception>
    public static GatewayInfo Read(GatewayReply reply)
    {
        if (!Uri.TryCreate(reply.Url, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeWss && url.Scheme != Uri.UriSchemeWs))
        {
            throw new DiscordApiException($"{RestRoutes.Gateway}: the reply names no gateway.", null, 0);
        }

        // Without a limit in the reply, one session at a time is what every bot may start.
        var limit = reply.SessionStartLimit ?? new SessionStartLimit(1, 1, 0, 1);
        return new GatewayInfo(
            url,
            Math.Max(1, reply.Shards),
            limit.Total,
            Math.Max(0, limit.Remaining),
            TimeSpan.FromMilliseconds(Math.Max(0, limit.ResetAfter)),
            Math.Max(1, limit.MaxConcurrency));
    }
}
