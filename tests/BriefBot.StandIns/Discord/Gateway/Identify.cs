using System.Text.Json;

namespace BriefBot.StandIns.Discord.Gateway;

/// <summary>A checked identify: what the client asked for, or the close code for what is wrong with it.</summary>
internal readonly record struct Identify(int? Offence, string Problem, int Intents, int Shard, int ShardCount)
{
    private const int GuildsPerShard = 2500;

    internal static Identify Read(JsonElement data, DiscordStandInOptions options, int guilds)
    {
        if (data.ValueKind != JsonValueKind.Object
            || !data.TryGetProperty("token", out var token) || token.ValueKind != JsonValueKind.String
            || !data.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object
            || !data.TryGetProperty("intents", out var intents) || !intents.TryGetInt32(out var wanted))
        {
            return Wrong(CloseCode.DecodeError, "identify needs token, intents and properties");
        }

        // Older clients write $os; Discord still takes it.
        if (!properties.EnumerateObject().Any(property => property.Name is "os" or "$os" && property.Value.ValueKind == JsonValueKind.String))
        {
            return Wrong(CloseCode.DecodeError, "identify's properties need os, browser and device");
        }

        if (token.GetString() != options.Token)
        {
            return Wrong(CloseCode.AuthenticationFailed, "the token is wrong");
        }

        if (wanted < 0 || (wanted & ~Gateway.Intents.Known) != 0)
        {
            return Wrong(CloseCode.InvalidIntents, $"intents {wanted} are invalid");
        }

        if ((wanted & Gateway.Intents.Privileged & ~options.GrantedIntents) != 0)
        {
            return Wrong(CloseCode.DisallowedIntents, $"intents {wanted} are not granted");
        }

        var (shard, count) = (0, 1);
        if (data.TryGetProperty("shard", out var pair) && pair.ValueKind != JsonValueKind.Null
            && (pair.ValueKind != JsonValueKind.Array || pair.GetArrayLength() != 2
                || !pair[0].TryGetInt32(out shard) || !pair[1].TryGetInt32(out count) || count < 1 || shard < 0 || shard >= count))
        {
            return Wrong(CloseCode.InvalidShard, "the shard is invalid");
        }

        return guilds > (long)GuildsPerShard * count
            ? Wrong(CloseCode.ShardingRequired, "too many servers for a shard")
            : new Identify(null, string.Empty, wanted, shard, count);
    }

    private static Identify Wrong(int code, string problem) => new(code, problem, 0, 0, 1);
}
