using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Handling;

/// <summary>Who the bot is at Discord; known once the first session has begun.</summary>
internal sealed class BotIdentity
{
    private volatile User? _self;

    /// <summary>The bot as a user; null before the first session.</summary>
    public User? Self => _self;

    /// <summary>Notes who the bot is.</summary>
    public void Set(User self) => _self = self;
}
