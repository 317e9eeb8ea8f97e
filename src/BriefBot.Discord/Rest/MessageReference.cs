using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Rest;

/// <summary>The message that another replies to; when it is gone, the other one stands alone.</summary>
internal sealed record MessageReference(Snowflake MessageId)
{
    public bool FailIfNotExists { get; }
}
