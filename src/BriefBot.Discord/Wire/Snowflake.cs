using System.Globalization;
using System.Text.Json.Serialization;

namespace BriefBot.Discord.Wire;

/// <summary>An id of Discord's: 64 bits, the upper 42 the milliseconds since 2015 at which it was made.</summary>
/// <param name="Value">The id; 0 is no id.</param>
/// <remarks>Source: Discord's developer documentation, API reference, "Snowflakes".</remarks>
[JsonConverter(typeof(SnowflakeConverter))]
public readonly record struct Snowflake(ulong Value)
{
    private const long DiscordEpoch = 1420070400000;
    private const int TimestampShift = 22;

    /// <summary>When it was made, to the millisecond.</summary>
    public DateTimeOffset CreatedAt => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> TimestampShift) + DiscordEpoch);

    /// <summary>Reads an id as it stands in JSON and in addresses: decimal digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Snowflake id)
    {
        var isNumber = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        id = new Snowflake(value);
        return isNumber;
    }

    /// <summary>The decimal digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
