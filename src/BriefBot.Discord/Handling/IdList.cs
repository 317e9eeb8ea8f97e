using System.Collections.Frozen;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Handling;

/// <summary>Reads lists of ids in settings, such as "123, 456".</summary>
internal static class IdList
{
    /// <summary>The ids; empty for an empty text.</summary>
    /// <exception cref="FormatException">Something in it is no id; the message names it.</exception>
    public static FrozenSet<Snowflake> Read(string text) => text
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(part => Snowflake.TryParse(part, out var id) ? id : throw new FormatException($"'{part}' is not an id of Discord's"))
        .ToFrozenSet();
}
