namespace BriefBot.Discord.Gateway;

/// <summary>What to do after a connection ended.</summary>
internal enum NextStep
{
    /// <summary>Connect anew and take the session up.</summary>
    Resume,

    /// <summary>Connect anew and start a new session.</summary>
    StartSession,

    /// <summary>Connect anew and start a new session after a random wait: Discord refused the session (op 9).</summary>
    StartSessionLater,

    /// <summary>Trying again cannot help.</summary>
    GiveUp,

    /// <summary>The bot was told to stop.</summary>
    Stop,
}
