namespace BriefBot.Discord.Rest;

/// <summary>What <c>GET /gateway/bot</c> returns.</summary>
internal sealed record GatewayReply(string? Url, int Shards, SessionStartLimit? SessionStartLimit);
