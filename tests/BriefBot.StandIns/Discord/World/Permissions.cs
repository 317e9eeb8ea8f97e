namespace BriefBot.StandIns.Discord.World;

/// <summary>The permission bits that the stand-in knows.</summary>
public static class Permissions
{
    public const ulong Administrator = 1UL << 3;
    public const ulong ManageChannels = 1UL << 4;
    public const ulong ManageGuild = 1UL << 5;
    public const ulong ViewChannel = 1UL << 10;
    public const ulong SendMessages = 1UL << 11;
    public const ulong ManageMessages = 1UL << 13;
    public const ulong EmbedLinks = 1UL << 14;
    public const ulong AttachFiles = 1UL << 15;
    public const ulong ReadMessageHistory = 1UL << 16;
    public const ulong UseApplicationCommands = 1UL << 31;
    public const ulong CreatePublicThreads = 1UL << 35;
    public const ulong SendMessagesInThreads = 1UL << 38;

    /// <summary>What an ordinary member may do.</summary>
    public const ulong Member = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory
        | UseApplicationCommands | CreatePublicThreads | SendMessagesInThreads;

    /// <summary>What someone who runs the server may do.</summary>
    public const ulong Manager = Member | ManageGuild | ManageChannels | ManageMessages;
}
