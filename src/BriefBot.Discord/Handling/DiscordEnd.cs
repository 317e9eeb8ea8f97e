namespace BriefBot.Discord.Handling;

/// <summary>Why the bot ended by itself.</summary>
public sealed class DiscordEnd
{
    /// <summary>What has to be changed before the bot can connect, for people; null when nothing has.</summary>
    public string? Problem { get; internal set; }
}
