namespace BriefBot.Discord.Gateway;

/// <summary>The events that matter here.</summary>
internal enum EventKind
{
    /// <summary>Any other: not even looked into.</summary>
    Other,

    /// <summary>READY: a session began.</summary>
    Ready,

    /// <summary>RESUMED: all that was missed has been replayed.</summary>
    Resumed,

    /// <summary>INTERACTION_CREATE.</summary>
    Interaction,

    /// <summary>MESSAGE_CREATE.</summary>
    Message,
}
