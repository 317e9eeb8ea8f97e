using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BriefBot.StandIns.Discord.World;

/// <summary>Finds whom a text mentions, and whom of them it pings under the allowed mentions that came with it.</summary>
internal static partial class MentionReader
{
    internal static IReadOnlyList<StandInUser> Users(string content, DiscordWorld world) => content.Contains("<@", StringComparison.Ordinal)
        ? [.. UserPattern().Matches(content)
            .Select(match => world.Users.GetValueOrDefault(ulong.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)))
            .OfType<StandInUser>().Distinct()]
        : [];

    /// <param name="content">The text.</param>
    /// <param name="allowed">The allowed mentions; undefined when the sender gave none.</param>
    /// <param name="isAnswer">An answer to an interaction pings users only, unless told otherwise.</param>
    /// <param name="world">Who there is.</param>
    internal static IReadOnlyList<string> Pings(string content, JsonElement allowed, bool isAnswer, DiscordWorld world)
    {
        if (!content.Contains('@', StringComparison.Ordinal))
        {
            return [];
        }

        var pings = new List<string>();
        pings.AddRange(Users(content, world).Select(user => user.Id.ToString(CultureInfo.InvariantCulture))
            .Where(id => MayPing(allowed, "users", id, otherwise: true)));
        pings.AddRange(RolePattern().Matches(content).Select(match => match.Groups[1].Value)
            .Where(id => MayPing(allowed, "roles", id, otherwise: !isAnswer)));
        if (EveryonePattern().IsMatch(content) && MayPing(allowed, "everyone", null, otherwise: !isAnswer))
        {
            pings.Add("everyone");
        }

        return pings;
    }

    private static bool MayPing(JsonElement allowed, string kind, string? id, bool otherwise)
    {
        if (allowed.ValueKind != JsonValueKind.Object)
        {
            return otherwise;
        }

        return Holds(allowed, "parse", kind) || (id is not null && Holds(allowed, kind, id));
    }

    private static bool Holds(JsonElement allowed, string list, string item) =>
        allowed.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array
        && items.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.ValueEquals(item));

    [GeneratedRegex("<@!?([0-9]{1,19})>")]
    private static partial Regex UserPattern();

    [GeneratedRegex("<@&([0-9]{1,19})>")]
    private static partial Regex RolePattern();

    [GeneratedRegex("@(everyone|here)")]
    private static partial Regex EveryonePattern();
}
