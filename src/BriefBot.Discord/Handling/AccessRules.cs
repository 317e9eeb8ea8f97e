using System.Collections.Frozen;
using System.Globalization;
using BriefBot.Discord.Wire;
using Microsoft.Extensions.Options;

namespace BriefBot.Discord.Handling;

/// <summary>Who may use the bot, where, and who may manage it, by the settings and Discord's permissions.</summary>
internal sealed class AccessRules(IOptions<DiscordOptions> options)
{
    // Discord's documentation, "Permissions".
    private const ulong Administrator = 1UL << 3;
    private const ulong ManageServer = 1UL << 5;

    private readonly FrozenSet<Snowflake> _channels = IdList.Read(options.Value.Channels);
    private readonly FrozenSet<Snowflake> _roles = IdList.Read(options.Value.Roles);
    private readonly FrozenSet<Snowflake> _managers = IdList.Read(options.Value.ManagerRoles);

    /// <summary>Why the bot does not answer here or this user; null when it does.</summary>
    /// <param name="channel">Where the bot is asked.</param>
    /// <param name="parent">The channel that a thread hangs on.</param>
    /// <param name="member">The user in the server; null in a direct message.</param>
    public string? Refusal(Snowflake? channel, Snowflake? parent, Member? member)
    {
        if (_channels.Count > 0
            && !(channel is { } here && _channels.Contains(here))
            && !(parent is { } above && _channels.Contains(above)))
        {
            return "I answer in other channels of this team; whoever runs me can tell you which.";
        }

        return _roles.Count > 0 && member?.Roles?.Any(_roles.Contains) != true
            ? "I answer only people with certain roles; whoever runs me can tell you which."
            : null;
    }

    /// <summary>Whether a user may manage the bot: may manage the server, or has a role that is named for it.</summary>
    public bool IsManager(Member? member)
    {
        if (member is null)
        {
            return false;
        }

        var bits = ulong.TryParse(member.Permissions, NumberStyles.None, CultureInfo.InvariantCulture, out var permissions) ? permissions : 0;
        return (bits & (Administrator | ManageServer)) != 0 || member.Roles?.Any(_managers.Contains) == true;
    }
}
