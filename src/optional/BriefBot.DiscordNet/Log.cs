namespace BriefBot.DiscordNet;

/// <summary>Hands on what Discord.Net tells, without the tokens that stand in addresses.</summary>
internal static partial class Log
{
    /// <summary>Writes a message of Discord.Net's; of an error only its kind, for its text may quote what was received.</summary>
    public static void Pass(ILogger logger, LogMessage message)
    {
        // The levels of both are numbered, from opposite ends; being stopped is no error.
        var error = message.Exception?.GetBaseException();
        var level = error is OperationCanceledException ? LogLevel.Debug : LogLevel.Critical - (int)message.Severity;
        Said(logger, level, message.Source, SecretScrubber.HideInAddresses(message.Message ?? string.Empty), error?.GetType());
    }

    [LoggerMessage(EventId = 1, Message = "Discord.Net, {Source}: {Text} {Error}")]
    private static partial void Said(ILogger logger, LogLevel level, string source, string text, Type? error);
}
