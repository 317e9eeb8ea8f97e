using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Commands;

/// <summary>Where commands are registered.</summary>
/// <param name="Application">The bot's application.</param>
/// <param name="Guild">The one server; null for everywhere.</param>
internal readonly record struct RegistrationScope(Snowflake Application, Snowflake? Guild)
{
    /// <summary>Whether the commands are there in every server and in direct messages.</summary>
    public bool IsGlobal => Guild is null;

    /// <summary>The scope as the ledger's key, such as <c>123/global</c> or <c>123/456</c>.</summary>
    public override string ToString() => Guild is { } guild ? $"{Application}/{guild}" : $"{Application}/global";
}
