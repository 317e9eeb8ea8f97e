using System.Globalization;
using System.Net.Http.Headers;

namespace BriefBot.Discord.Rest;

/// <summary>What a reply's headers tell about its bucket.</summary>
/// <param name="Id">Discord's name for the bucket, without the id beside which it is counted; null when not told.</param>
/// <param name="IsEmpty">Whether no request is left.</param>
/// <param name="ResetAfter">When there are requests again, counted from the reply.</param>
/// <remarks>Source: Discord's developer documentation, "Rate Limits", header format.</remarks>
internal readonly record struct BucketHeaders(string? Id, bool IsEmpty, TimeSpan ResetAfter)
{
    public static BucketHeaders Read(HttpResponseHeaders headers) => new(
        Single(headers, "X-RateLimit-Bucket"),
        Single(headers, "X-RateLimit-Remaining") is { } remaining && Number(remaining) <= 0,
        Seconds(Single(headers, "X-RateLimit-Reset-After")) ?? TimeSpan.Zero);

    /// <summary>The first value of a header; null when there is none.</summary>
    public static string? Single(HttpResponseHeaders headers, string name)
    {
        if (headers.NonValidated.TryGetValues(name, out var values))
        {
            foreach (var value in values)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Decimal seconds, rounded up to the millisecond, which is what a timer can do; null when it is no number of seconds.</summary>
    public static TimeSpan? Seconds(string? text) => Number(text) is { } seconds ? Seconds(seconds) : null;

    /// <summary>Seconds as a span, rounded up to the millisecond; a day is the most.</summary>
    public static TimeSpan Seconds(double seconds) =>
        TimeSpan.FromMilliseconds(Math.Ceiling(Math.Clamp(seconds, 0, TimeSpan.SecondsPerDay) * 1000));

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
