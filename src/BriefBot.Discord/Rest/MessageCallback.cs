namespace BriefBot.Discord.Rest;

/// <summary>Answers an interaction with a message.</summary>
internal sealed record MessageCallback(MessageEnvelope Data)
{
    public int Type { get; } = 4;
}
