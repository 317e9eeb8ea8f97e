using System.Globalization;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Briefings;

/// <summary>The mark in the footer of a briefing's message, by which the bot knows it again: "16 January 2026 · k3f9x2m7abcd.1".</summary>
internal static class BriefingMarker
{
    private const string Separator = " · ";
    private const long DiscordEpoch = 1420070400000;
    private const int TimestampShift = 22;

    /// <summary>The footer.</summary>
    public static EmbedFooter Footer(DateOnly date, string marker) =>
        new($"{date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}{Separator}{marker}");

    /// <summary>Whether the bot's message bears the mark.</summary>
    /// <param name="message">Any message.</param>
    /// <param name="marker">The mark.</param>
    /// <param name="self">The bot; null while it is not known, then any bot's message counts.</param>
    public static bool IsOn(Message message, string marker, User? self) =>
        (self is null ? message.Author.Bot : message.Author.Id == self.Id)
        && (message.Embeds ?? []).Any(embed => embed.Footer?.Text.EndsWith(Separator + marker, StringComparison.Ordinal) == true);

    /// <summary>An id that is smaller than those of all messages since a time.</summary>
    public static Snowflake IdAt(DateTimeOffset time) =>
        new((ulong)Math.Max(0, time.ToUnixTimeMilliseconds() - DiscordEpoch) << TimestampShift);
}
