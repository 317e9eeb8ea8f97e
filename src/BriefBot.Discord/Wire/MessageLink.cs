namespace BriefBot.Discord.Wire;

/// <summary>Says which message another refers to.</summary>
/// <param name="MessageId">The message; absent where a channel is meant.</param>
public sealed record MessageLink(Snowflake? MessageId = null);
