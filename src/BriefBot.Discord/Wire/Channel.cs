namespace BriefBot.Discord.Wire;

/// <summary>A channel, a thread or a direct message.</summary>
/// <param name="Id">The channel's id.</param>
/// <param name="Type">One of <see cref="ChannelType"/>.</param>
/// <param name="ParentId">Of a thread: the channel it hangs on.</param>
/// <param name="Name">Its name; absent in direct messages.</param>
/// <param name="OwnerId">Of a thread: who started it.</param>
/// <param name="GuildId">The server; absent in direct messages.</param>
public sealed record Channel(
    Snowflake Id, int Type, Snowflake? ParentId = null, string? Name = null, Snowflake? OwnerId = null, Snowflake? GuildId = null)
{
    /// <summary>Whether it is a thread of any kind.</summary>
    public bool IsThread => Type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;
}
