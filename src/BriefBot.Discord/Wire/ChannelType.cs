namespace BriefBot.Discord.Wire;

/// <summary>The kinds of channels that matter here.</summary>
public static class ChannelType
{
    /// <summary>A text channel of a server.</summary>
    public const int Text = 0;

    /// <summary>A direct message with one user.</summary>
    public const int DirectMessage = 1;

    /// <summary>A thread on an announcement.</summary>
    public const int AnnouncementThread = 10;

    /// <summary>A public thread.</summary>
    public const int PublicThread = 11;

    /// <summary>A private thread.</summary>
    public const int PrivateThread = 12;
}
