using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Gateway;

/// <summary>What Discord tells when a session began.</summary>
/// <param name="SessionId">Names the session when it is resumed.</param>
/// <param name="ResumeGatewayUrl">Where it is resumed, without version and encoding.</param>
/// <param name="User">The bot as a user.</param>
/// <param name="Application">The bot's application; only its id matters.</param>
internal sealed record Ready(string? SessionId, string? ResumeGatewayUrl, User? User, Ready.ApplicationPart? Application)
{
    /// <summary>An application in part.</summary>
    internal sealed record ApplicationPart(Snowflake Id);
}
