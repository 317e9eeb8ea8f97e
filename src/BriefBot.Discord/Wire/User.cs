namespace BriefBot.Discord.Wire;

/// <summary>A user or a bot.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Username">The name, unique on Discord.</param>
/// <param name="Bot">Whether it is a bot.</param>
/// <param name="GlobalName">The name that others see; null when none was chosen.</param>
public sealed record User(Snowflake Id, string Username, bool Bot = false, string? GlobalName = null);
