namespace BriefBot.StandIns.Discord.Gateway;

/// <summary>Which events a bot asks for.</summary>
internal static class Intents
{
    internal const int Guilds = 1 << 0;
    internal const int GuildMembers = 1 << 1;
    internal const int GuildPresences = 1 << 8;
    internal const int GuildMessages = 1 << 9;
    internal const int DirectMessages = 1 << 12;
    internal const int MessageContent = 1 << 15;

    /// <summary>Those that Discord grants in the developer portal only.</summary>
    internal const int Privileged = GuildMembers | GuildPresences | MessageContent;

    /// <summary>Bits 17 to 19, 22 and 23, and those above 25 are not in use.</summary>
    internal const int Known = 0x0331FFFF;
}
