using System.Text.Json;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>The documented limits of messages, whether the official schema has them or not.</summary>
internal static class BodyRules
{
    private const int MostEmbedCharacters = 6000;
    private const int MostEmbeds = 10;

    internal static bool IsEmpty(StandInMessage message) =>
        string.IsNullOrWhiteSpace(message.Content) && message.Attachments.Count == 0
        && IsEmptyArray(message.Embeds) && IsEmptyArray(message.Components);

    internal static IEnumerable<BodyProblem> CheckMessage(JsonElement body, string path)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        if (TextLength.Of(body, "content") > 2000)
        {
            yield return new($"{path}content", "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length.");
        }

        if (TextLength.Of(body, "nonce") > 25)
        {
            yield return new($"{path}nonce", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        }

        if (body.TryGetProperty("embeds", out var embeds) && embeds.ValueKind == JsonValueKind.Array)
        {
            foreach (var problem in CheckEmbeds(embeds, $"{path}embeds"))
            {
                yield return problem;
            }
        }

        if (body.TryGetProperty("components", out var components) && components.ValueKind == JsonValueKind.Array)
        {
            foreach (var problem in ComponentRules.Check(components, $"{path}components"))
            {
                yield return problem;
            }
        }

        foreach (var problem in CheckAllowedMentions(body, path))
        {
            yield return problem;
        }
    }

    private static IEnumerable<BodyProblem> CheckAllowedMentions(JsonElement body, string path)
    {
        if (!body.TryGetProperty("allowed_mentions", out var allowed) || allowed.ValueKind != JsonValueKind.Object
            || !allowed.TryGetProperty("parse", out var parse) || parse.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        foreach (var kind in parse.EnumerateArray().Select(one => one.ToString()))
        {
            if (allowed.TryGetProperty(kind, out var ids) && ids.ValueKind == JsonValueKind.Array && ids.GetArrayLength() > 0)
            {
                yield return new($"{path}allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            }
        }
    }

    private static IEnumerable<BodyProblem> CheckEmbeds(JsonElement embeds, string path)
    {
        if (embeds.GetArrayLength() > MostEmbeds)
        {
            yield return new(path, "BASE_TYPE_MAX_LENGTH", $"Must be {MostEmbeds} or fewer in length.");
        }

        var (index, sum) = (0, 0);
        foreach (var embed in embeds.EnumerateArray())
        {
            var place = $"{path}.{index++}";
            foreach (var (text, most) in ((string, int)[])[("title", 256), ("description", 4096)])
            {
                var length = TextLength.Of(embed, text);
                sum += length;
                if (length > most)
                {
                    yield return TooLong($"{place}.{text}", most);
                }
            }

            foreach (var (part, text, most) in ((string, string, int)[])[("footer", "text", 2048), ("author", "name", 256)])
            {
                var length = embed.ValueKind == JsonValueKind.Object && embed.TryGetProperty(part, out var inner) ? TextLength.Of(inner, text) : 0;
                sum += length;
                if (length > most)
                {
                    yield return TooLong($"{place}.{part}.{text}", most);
                }
            }

            if (embed.ValueKind != JsonValueKind.Object || !embed.TryGetProperty("fields", out var fields) || fields.ValueKind != JsonValueKind.Array)
            {
                continue;
            }

            if (fields.GetArrayLength() > 25)
            {
                yield return TooLong($"{place}.fields", 25);
            }

            var field = 0;
            foreach (var one in fields.EnumerateArray())
            {
                var (name, value) = (TextLength.Of(one, "name"), TextLength.Of(one, "value"));
                sum += name + value;
                if (name is 0 or > 256)
                {
                    yield return new($"{place}.fields.{field}.name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 256 in length.");
                }

                if (value is 0 or > 1024)
                {
                    yield return new($"{place}.fields.{field}.value", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 1024 in length.");
                }

                field++;
            }
        }

        if (sum > MostEmbedCharacters)
        {
            yield return new(path, "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
        }
    }

    private static BodyProblem TooLong(string path, int most) => new(path, "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");

    private static bool IsEmptyArray(JsonElement array) => array.ValueKind != JsonValueKind.Array || array.GetArrayLength() == 0;
}
