using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Cards;

/// <summary>Holds a message against Discord's limits right before it leaves.</summary>
internal static class MessageLimits
{
    /// <summary>The message itself when it keeps every limit; otherwise as the policy says.</summary>
    /// <exception cref="InvalidOperationException">It breaks a limit, and the policy is <see cref="OverLimit.Throw"/>.</exception>
    public static MessageBody Check(MessageBody body, OverLimit overLimit)
    {
        var problems = Problems(body).ToList();
        if (problems.Count == 0)
        {
            return body;
        }

        return overLimit == OverLimit.Trim
            ? MessageTrimmer.Trim(body)
            : throw new InvalidOperationException("Discord would refuse this message: " + string.Join("; ", problems));
    }

    /// <summary>What Discord would refuse, a line each; nothing when the message can leave.</summary>
    public static IEnumerable<string> Problems(MessageBody body)
    {
        var embeds = body.Embeds ?? [];
        var rows = body.Components ?? [];
        return new[]
        {
            Over("content", body.Content?.Length, DiscordLimits.Content),
            Over("embeds", embeds.Count, DiscordLimits.Embeds),
            Over("all texts of embeds", embeds.Sum(Length), DiscordLimits.EmbedsTogether),
            Over("rows", rows.Count, DiscordLimits.Rows),
            string.IsNullOrWhiteSpace(body.Content) && embeds.Count == 0 ? "the message is empty" : null,
        }
            .Concat(embeds.SelectMany(Problems))
            .Concat(rows.SelectMany(Problems))
            .Concat(rows.SelectMany(row => row.Components).Select(button => button.CustomId).OfType<string>()
                .CountBy(id => id).Where(id => id.Value > 1).Select(id => $"two buttons have the id {id.Key}"))
            .OfType<string>();
    }

    /// <summary>What a card adds to the sum that Discord limits.</summary>
    public static int Length(Embed embed) =>
        (embed.Title?.Length ?? 0) + (embed.Description?.Length ?? 0) + (embed.Footer?.Text.Length ?? 0)
        + (embed.Fields ?? []).Sum(field => field.Name.Length + field.Value.Length);

    private static IEnumerable<string?> Problems(Embed embed) => new[]
    {
        Over("title", embed.Title?.Length, DiscordLimits.EmbedTitle),
        Over("description", embed.Description?.Length, DiscordLimits.EmbedDescription),
        Over("footer", embed.Footer?.Text.Length, DiscordLimits.EmbedFooter),
        Over("fields", embed.Fields?.Count, DiscordLimits.EmbedFields),
        Over("address", embed.Url?.Length, DiscordLimits.Address),
        Length(embed) == 0 ? "an embed is empty" : null,
    }.Concat((embed.Fields ?? []).SelectMany(field => new[]
    {
        Between("field's name", field.Name, DiscordLimits.FieldName),
        Between("field's value", field.Value, DiscordLimits.FieldValue),
    }));

    private static IEnumerable<string?> Problems(ActionRow row) => new[]
    {
        row.Components.Count == 0 ? "a row is empty" : Over("buttons in a row", row.Components.Count, DiscordLimits.ButtonsInRow),
    }.Concat(row.Components.SelectMany(button => new[]
    {
        Between("label", button.Label, DiscordLimits.ButtonLabel),
        button.Style == ButtonStyle.Link
            ? Between("button's address", button.Url ?? string.Empty, DiscordLimits.Address)
            : Between("button's id", button.CustomId ?? string.Empty, DiscordLimits.CustomId),
    }));

    private static string? Over(string what, int? length, int limit) => length > limit ? $"{what}: {length} of at most {limit}" : null;

    private static string? Between(string what, string text, int limit) =>
        string.IsNullOrWhiteSpace(text) ? $"{what} is empty" : Over(what, text.Length, limit);
}
