namespace BriefBot.Discord;

/// <summary>The bot cannot connect until someone changes something; the message says what.</summary>
public sealed class DiscordFatalException(string message) : Exception(message);
