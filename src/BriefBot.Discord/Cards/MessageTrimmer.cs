using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Cards;

/// <summary>Cuts a message until Discord takes it.</summary>
internal static class MessageTrimmer
{
    private const string Nothing = "…";

    public static MessageBody Trim(MessageBody body)
    {
        var embeds = Embeds(body.Embeds);
        var isEmpty = string.IsNullOrWhiteSpace(body.Content) && embeds is not { Count: > 0 };
        return body with
        {
            Content = isEmpty ? Nothing : Cut(body.Content, DiscordLimits.Content),
            Embeds = embeds,
            Components = Rows(body.Components),
        };
    }

    private static List<Embed>? Embeds(IReadOnlyList<Embed>? embeds)
    {
        if (embeds is null)
        {
            return null;
        }

        var left = DiscordLimits.EmbedsTogether;
        var kept = new List<Embed>();
        foreach (var embed in embeds.Take(DiscordLimits.Embeds))
        {
            // The footer first: it says what the reader has to know about the rest.
            var footer = Take(embed.Footer?.Text, DiscordLimits.EmbedFooter, ref left);
            var trimmed = embed with
            {
                Title = Take(embed.Title, DiscordLimits.EmbedTitle, ref left),
                Description = Take(embed.Description, DiscordLimits.EmbedDescription, ref left),
                Footer = footer is null ? null : new EmbedFooter(footer),
                Fields = Fields(embed.Fields, ref left),
                Url = embed.Url?.Length <= DiscordLimits.Address ? embed.Url : null,
            };
            if (MessageLimits.Length(trimmed) > 0)
            {
                kept.Add(trimmed);
            }
        }

        return kept;
    }

    private static List<EmbedField>? Fields(IReadOnlyList<EmbedField>? fields, ref int left)
    {
        if (fields is null)
        {
            return null;
        }

        var kept = new List<EmbedField>();
        foreach (var field in fields.Where(field => !string.IsNullOrWhiteSpace(field.Name) && !string.IsNullOrWhiteSpace(field.Value)))
        {
            if (kept.Count == DiscordLimits.EmbedFields)
            {
                break;
            }

            var before = left;
            if (Take(field.Name, DiscordLimits.FieldName, ref left) is { } name
                && Take(field.Value, DiscordLimits.FieldValue, ref left) is { } value)
            {
                kept.Add(field with { Name = name, Value = value });
            }
            else
            {
                left = before;
            }
        }

        return kept;
    }

    private static List<ActionRow>? Rows(IReadOnlyList<ActionRow>? rows)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return rows?
            .Select(row => new ActionRow([.. row.Components.Where(button => IsUsable(button, ids)).Take(DiscordLimits.ButtonsInRow).Select(button =>
                button with { Label = Cut(button.Label, DiscordLimits.ButtonLabel)! })]))
            .Where(row => row.Components.Count > 0)
            .Take(DiscordLimits.Rows)
            .ToList();
    }

    // An id or an address cannot be cut; a button without one is no button.
    private static bool IsUsable(Button button, HashSet<string> ids) => !string.IsNullOrWhiteSpace(button.Label) && (button.Style == ButtonStyle.Link
        ? button.Url is { Length: > 0 and <= DiscordLimits.Address }
        : button.CustomId is { Length: > 0 and <= DiscordLimits.CustomId } id && ids.Add(id));

    private static string? Take(string? text, int limit, ref int left)
    {
        var kept = Cut(text, Math.Min(limit, left));
        left -= kept?.Length ?? 0;
        return kept;
    }

    private static string? Cut(string? text, int limit) => text is null || text.Length <= limit
        ? text
        : limit <= TextSplitter.LeastLimit ? null : TextSplitter.Split(text, limit - Nothing.Length)[0].TrimEnd() + Nothing;
}
