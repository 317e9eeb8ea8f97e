using System.Globalization;
using System.Text.Json;

namespace BriefBot.StandIns.Discord.Schemas;

/// <summary>The formats that the official schema names.</summary>
internal static class Formats
{
    internal static bool IsKnown(string format) =>
        format is "int32" or "int64" or "double" or "date-time" or "uri" or "snowflake" or "nonce";

    internal static bool Fits(string format, JsonElement value) => (format, value.ValueKind) switch
    {
        ("int32", JsonValueKind.Number) => value.TryGetInt64(out var number) ? number is >= int.MinValue and <= int.MaxValue : IsWhole(value),
        ("int64", JsonValueKind.Number) => value.TryGetInt64(out _) || IsWhole(value),
        ("date-time", JsonValueKind.String) => IsTime(value.GetString()!),
        ("uri", JsonValueKind.String) => IsAddress(value.GetString()!),
        ("snowflake", JsonValueKind.String) => ulong.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    // 1.0 is a whole number to JSON Schema; 1.5 fails at its type already.
    private static bool IsWhole(JsonElement value) => value.TryGetDouble(out var number) && Math.Abs(number) <= int.MaxValue;

    private static bool IsTime(string text) =>
        text.Length >= 10 && text[4] == '-' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "attachment" && !text.Contains(' ', StringComparison.Ordinal);
}
