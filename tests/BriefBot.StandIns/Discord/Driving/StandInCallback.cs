using System.Text.Json;

namespace BriefBot.StandIns.Discord.Driving;

/// <summary>The bot's first answer to an interaction.</summary>
/// <param name="Type">4 a message, 5 deferred, 6 deferred update, 7 update, 8 suggestions, 9 a form.</param>
/// <param name="Data">What came with it; undefined when nothing did.</param>
/// <param name="Latency">From the event's sending to the callback's arrival.</param>
public sealed record StandInCallback(int Type, JsonElement Data, TimeSpan Latency)
{
    /// <summary>The suggestions, for type 8.</summary>
    public IReadOnlyList<(string Name, JsonElement Value)> Choices =>
        Data.ValueKind == JsonValueKind.Object && Data.TryGetProperty("choices", out var choices) && choices.ValueKind == JsonValueKind.Array
            ? [.. choices.EnumerateArray().Select(choice => (choice.GetProperty("name").GetString()!, choice.GetProperty("value")))]
            : [];
}
