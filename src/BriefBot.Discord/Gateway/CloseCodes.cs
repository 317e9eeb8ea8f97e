namespace BriefBot.Discord.Gateway;

/// <summary>Tells what each of the gateway's close codes asks for.</summary>
/// <remarks>Source: Discord's developer documentation, "Gateway Close Event Codes".</remarks>
internal static class CloseCodes
{
    /// <summary>Ends the connection and the session.</summary>
    public const int Normal = 1000;

    /// <summary>What this client closes with when it wants to resume: 1000 and 1001 would end the session.</summary>
    public const int WillResume = 4200;

    private const int NotAuthenticated = 4003;
    private const int AuthenticationFailed = 4004;
    private const int InvalidSequence = 4007;
    private const int SessionTimedOut = 4009;
    private const int InvalidShard = 4010;
    private const int ShardingRequired = 4011;
    private const int InvalidVersion = 4012;
    private const int InvalidIntents = 4013;
    private const int DisallowedIntents = 4014;

    /// <summary>What to do after Discord closed the connection.</summary>
    /// <param name="code">Its code; null when there was none.</param>
    /// <param name="shard">Whose connection it was.</param>
    public static ConnectionEnd Judge(int? code, ShardId shard) => code switch
    {
        AuthenticationFailed => Fatal(
            "Discord does not accept the bot's token. Copy it anew from the developer portal (Bot, Reset Token) and set Discord:Token."),
        InvalidShard => Fatal(
            $"Discord does not accept {shard}. Correct Discord:Shards and Discord:ShardCount; 0 takes Discord's advice."),
        ShardingRequired => Fatal(
            $"The bot is in too many servers for a shard count of {shard.Count} (a shard serves at most 2,500). "
            + "Set Discord:ShardCount to 0 for Discord's advice, or higher."),
        InvalidVersion => Fatal("Discord no longer speaks version 10 of its gateway. Update BriefBot."),
        InvalidIntents => Fatal("Discord does not know the intents that BriefBot asks for. Update BriefBot."),
        DisallowedIntents => Fatal(
            "Discord does not allow the intents that BriefBot asks for (GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES). "
            + "Look in the developer portal under Bot, Privileged Gateway Intents, and whether the application is approved for them."),
        NotAuthenticated => New("Discord did not know the session (close code 4003)"),
        InvalidSequence => New("Discord did not know the last event (close code 4007)"),
        SessionTimedOut => New("the session timed out at Discord (close code 4009)"),
        null => Resumable("the connection broke"),
        _ => Resumable($"Discord closed the connection (close code {code})"),
    };

    private static ConnectionEnd Fatal(string message) => new(NextStep.GiveUp, message, ClosedByDiscord: true);

    private static ConnectionEnd New(string reason) => new(NextStep.StartSession, reason, ClosedByDiscord: true);

    private static ConnectionEnd Resumable(string reason) => new(NextStep.Resume, reason, ClosedByDiscord: true);
}
