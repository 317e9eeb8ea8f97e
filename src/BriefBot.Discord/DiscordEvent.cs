using BriefBot.Discord.Wire;

namespace BriefBot.Discord;

/// <summary>Something that happened at Discord.</summary>
public abstract record DiscordEvent
{
    private DiscordEvent()
    {
    }

    /// <summary>A new session began.</summary>
    /// <param name="Application">The bot's application.</param>
    /// <param name="Self">The bot as a user.</param>
    public sealed record SessionStarted(Snowflake Application, User Self) : DiscordEvent;

    /// <summary>A command, a button, or a request for suggestions.</summary>
    public sealed record InteractionCreated(Interaction Interaction) : DiscordEvent;

    /// <summary>A message that the bot can see.</summary>
    public sealed record MessageCreated(Message Message) : DiscordEvent;
}
