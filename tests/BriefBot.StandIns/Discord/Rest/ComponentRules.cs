using System.Text.Json;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>The documented limits of buttons and menus.</summary>
internal static class ComponentRules
{
    private const int Button = 2;
    private const int LinkStyle = 5;
    private const int PremiumStyle = 6;

    internal static IEnumerable<BodyProblem> Check(JsonElement rows, string path)
    {
        if (rows.EnumerateArray().Any(row => Number(row, "type") is not (null or 1)))
        {
            // Layout components (flag 1 << 15) have rules of their own, which the official schema knows.
            yield break;
        }

        if (rows.GetArrayLength() > 5)
        {
            yield return new(path, "BASE_TYPE_MAX_LENGTH", "Must be 5 or fewer in length.");
        }

        var ids = new HashSet<string>();
        var index = 0;
        foreach (var row in rows.EnumerateArray())
        {
            var place = $"{path}.{index++}.components";
            if (row.ValueKind != JsonValueKind.Object || !row.TryGetProperty("components", out var parts) || parts.ValueKind != JsonValueKind.Array
                || parts.GetArrayLength() is 0 or > 5)
            {
                yield return new(place, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
                continue;
            }

            if (parts.GetArrayLength() > 1 && parts.EnumerateArray().Any(part => Number(part, "type") is not Button))
            {
                yield return new(place, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
            }

            var number = 0;
            foreach (var part in parts.EnumerateArray())
            {
                foreach (var problem in CheckPart(part, $"{place}.{number++}", ids))
                {
                    yield return problem;
                }
            }
        }
    }

    private static IEnumerable<BodyProblem> CheckPart(JsonElement part, string path, HashSet<string> ids)
    {
        var id = part.TryGetProperty("custom_id", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString() : null;
        if (id is not null && TextLength.Of(id) is 0 or > 100)
        {
            yield return new($"{path}.custom_id", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        }

        if (id is not null && !ids.Add(id))
        {
            yield return new($"{path}.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }

        if (Number(part, "type") is not Button)
        {
            if (id is null)
            {
                yield return new($"{path}.custom_id", "BASE_TYPE_REQUIRED", "This field is required");
            }

            yield break;
        }

        var style = Number(part, "style");
        var hasUrl = TextLength.Of(part, "url") > 0;
        if (style == LinkStyle ? !hasUrl || id is not null : style != PremiumStyle && (id is null || hasUrl))
        {
            yield return new(path, "BUTTON_COMPONENT_INVALID", "A link has a url, any other button a custom id.");
        }

        if (TextLength.Of(part, "label") > 80)
        {
            yield return new($"{path}.label", "BASE_TYPE_MAX_LENGTH", "Must be 80 or fewer in length.");
        }

        if (style != PremiumStyle && TextLength.Of(part, "label") == 0 && !part.TryGetProperty("emoji", out _))
        {
            yield return new(path, "BUTTON_COMPONENT_LABEL_REQUIRED", "A button must have a label or an emoji.");
        }
    }

    private static int? Number(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt32(out var number)
            ? number
            : null;
}
