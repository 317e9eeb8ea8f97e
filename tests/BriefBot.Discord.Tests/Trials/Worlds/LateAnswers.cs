using BriefBot.StandIns.Discord;

namespace BriefBot.Discord.Tests.Trials.Worlds;

/// <summary>The commands whose answers stand in the channel, because Discord took them no more where they belong.</summary>
internal static class LateAnswers
{
    /// <summary>Their ids. The nonce names what is answered, and its first part ends in ".0".</summary>
    public static HashSet<ulong> In(DiscordStandIn discord) =>
        [.. Conduct.PostedNonces(discord).Where(nonce => nonce.EndsWith(".0", StringComparison.Ordinal)).Select(nonce => ulong.Parse(nonce.AsSpan(0, nonce.Length - 2)))];
}
