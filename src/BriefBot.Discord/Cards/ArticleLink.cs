using System.Text.RegularExpressions;

namespace BriefBot.Discord.Cards;

/// <summary>Makes an article's own address one that can stand in a link.</summary>
internal static partial class ArticleLink
{
    /// <summary>The address, or null when it must not become a link.</summary>
    /// <remarks>
    /// Only http and https, with a host and without a user's name (which could pass for a host), in ASCII: names of other
    /// scripts in Punycode, everything else percent-encoded, also what would end a Markdown link. At most
    /// <see cref="DiscordLimits.Address"/> characters; an address cannot be shortened.
    /// </remarks>
    public static string? Of(Uri? address)
    {
        if (address is not { IsAbsoluteUri: true, UserInfo.Length: 0, HostNameType: UriHostNameType.Dns or UriHostNameType.IPv4 }
            || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return null;
        }

        var port = address.IsDefaultPort ? string.Empty : $":{address.Port}";
        var rest = address.GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped);
        var link = $"{address.Scheme}://{address.IdnHost}{port}{Encoded(rest)}";
        return link.Length <= DiscordLimits.Address && Harmless().IsMatch(link) ? link : null;
    }

    private static string Encoded(string text) => text
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal)
        .Replace("[", "%5B", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal)
        .Replace("'", "%27", StringComparison.Ordinal)
        .Replace("*", "%2A", StringComparison.Ordinal);

    [GeneratedRegex("^https?://[A-Za-z0-9.-]+(?::[0-9]+)?/[A-Za-z0-9._~:/?#@!$&+,;=%-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Harmless();
}
