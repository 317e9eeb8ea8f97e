namespace BriefBot.Discord.Gateway;

/// <summary>What a payload is for.</summary>
/// <remarks>Source: Discord's developer documentation, "Gateway Opcodes".</remarks>
internal static class Opcode
{
    /// <summary>Received: an event.</summary>
    public const int Dispatch = 0;

    /// <summary>Both ways: a heartbeat, or the wish for one.</summary>
    public const int Heartbeat = 1;

    /// <summary>Sent: starts a session.</summary>
    public const int Identify = 2;

    /// <summary>Sent: takes a session up again.</summary>
    public const int Resume = 6;

    /// <summary>Received: connect anew and resume.</summary>
    public const int Reconnect = 7;

    /// <summary>Received: the session is not valid; <c>d</c> tells whether it can be resumed.</summary>
    public const int InvalidSession = 9;

    /// <summary>Received: the greeting, with the heartbeat's interval.</summary>
    public const int Hello = 10;

    /// <summary>Received: a heartbeat arrived.</summary>
    public const int HeartbeatAcknowledged = 11;
}
