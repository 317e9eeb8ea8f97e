using System.Globalization;
using System.Text.Json;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>What is sent back.</summary>
internal sealed record RestAnswer(int Status, byte[] Body, string ContentType = "application/json")
{
    internal static readonly RestAnswer NoContent = new(204, []);

    internal static readonly RestAnswer NotFound = Error(404, DiscordError.General, "404: Not Found");

    internal static readonly RestAnswer Unauthorized = Error(401, DiscordError.General, "401: Unauthorized");

    internal IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    internal static RestAnswer Ok(Action<Utf8JsonWriter> write) => new(200, JsonWriting.ToBytes(write));

    internal static RestAnswer Created(Action<Utf8JsonWriter> write) => new(201, JsonWriting.ToBytes(write));

    internal static RestAnswer Message(StandInMessage message) =>
        Ok(json => MessageWriter.Write(json, message, withContent: true, asEvent: false));

    internal static RestAnswer Error(int status, int code, string message) => new(status, JsonWriting.ToBytes(json =>
    {
        json.WriteStartObject();
        json.WriteString("message", message);
        json.WriteNumber("code", code);
        json.WriteEndObject();
    }));

    internal static RestAnswer Invalid(IEnumerable<BodyProblem> problems) => new(400, BodyProblem.Write(problems));

    internal static RestAnswer TooMany(TimeSpan after, RateLimitScope scope)
    {
        var seconds = Math.Max(0.001, Math.Round(after.TotalSeconds, 3));
        var headers = new List<KeyValuePair<string, string>>
        {
            // Whole seconds, rounded up, as the header demands; retry_after is the exact one.
            new("Retry-After", Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture)),
            new("X-RateLimit-Scope", scope switch { RateLimitScope.Global => "global", RateLimitScope.Shared => "shared", _ => "user" }),
        };
        if (scope == RateLimitScope.Global)
        {
            headers.Add(new("X-RateLimit-Global", "true"));
        }

        return new RestAnswer(429, JsonWriting.ToBytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("message", scope == RateLimitScope.Shared ? "The resource is being rate limited." : "You are being rate limited.");
            json.WriteNumber("retry_after", seconds);
            json.WriteBoolean("global", scope == RateLimitScope.Global);
            json.WriteEndObject();
        }))
        { Headers = headers };
    }
}
