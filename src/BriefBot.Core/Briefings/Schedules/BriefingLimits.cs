namespace BriefBot.Briefings.Schedules;

/// <summary>How much a channel can ask for.</summary>
public static class BriefingLimits
{
    /// <summary>Topics that a channel follows.</summary>
    public const int Watches = 20;

    /// <summary>A topic's characters.</summary>
    public const int WatchLength = 100;

    /// <summary>A channel's key.</summary>
    public const int ChannelLength = 200;
}
