using System.Net;

namespace BriefBot.Discord.Rest;

/// <summary>A reply as it came, for those who read more in it than <see cref="RestReply"/> holds.</summary>
internal sealed record RawReply(HttpStatusCode Status, Dictionary<string, string> Headers, byte[] Body)
{
    /// <summary>Reads a response, which can be read again afterwards.</summary>
    /// <exception cref="HttpRequestException">It is too long, or broke off.</exception>
    public static async Task<RawReply> OfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await response.Content.LoadIntoBufferAsync(RestDefaults.LongestReply, cancellationToken);
        var headers = response.Headers.ToDictionary(header => header.Key, header => header.Value.First(), StringComparer.OrdinalIgnoreCase);
        return new RawReply(response.StatusCode, headers, await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }
}
