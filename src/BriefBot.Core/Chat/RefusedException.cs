namespace BriefBot.Chat;

/// <summary>A command that cannot be carried out as given; the message tells the user how to put it right.</summary>
internal sealed class RefusedException(string message) : Exception(message);
