namespace BriefBot.Discord.Wire;

/// <summary>A user in a server.</summary>
/// <param name="User">The user; absent in the member of a message, whose author it is.</param>
/// <param name="Roles">The roles that the user has there.</param>
/// <param name="Permissions">The user's permissions in the interaction's channel, as a decimal number of bits; absent in messages.</param>
public sealed record Member(User? User, IReadOnlyList<Snowflake>? Roles, string? Permissions = null);
