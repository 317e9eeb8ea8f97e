using System.Security.Cryptography;
using System.Text;
using BriefBot.Articles.Formats;

namespace BriefBot.Articles.Arrivals.Pages;

/// <summary>Addresses of pages: what counts as the same page, and the id of the article on it.</summary>
internal static class PageAddress
{
    private const int Digits = 8;
    private const int LongestName = 60;

    /// <summary>Parameters that say where a reader came from, not what is shown.</summary>
    private static readonly string[] Tracking = ["fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "cmpid", "ref_src"];

    /// <summary>An absolute http or https address, from a text that may be relative to another; null when it is none.</summary>
    public static Uri? Read(string? text, Uri? relativeTo = null)
    {
        var trimmed = text?.Trim();
        return !string.IsNullOrEmpty(trimmed)
            && (relativeTo is null ? Uri.TryCreate(trimmed, UriKind.Absolute, out var address) : Uri.TryCreate(relativeTo, trimmed, out address))
            && address.IsAbsoluteUri && address.Scheme is "http" or "https" && address.Host.Length > 0 && address.UserInfo.Length == 0
                ? address
                : null;
    }

    /// <summary>The address without what does not name the page: fragment and tracking parameters.</summary>
    public static Uri Clean(Uri address)
    {
        var kept = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !IsTracking(part)).ToList();
        return new UriBuilder(address) { Fragment = string.Empty, Query = string.Join('&', kept), Port = address.IsDefaultPort ? -1 : address.Port }.Uri;
    }

    /// <summary>The address that a page names as its own, when it lies on the same site; otherwise the one where it was found.</summary>
    public static Uri Own(Uri found, string? canonical) =>
        Clean(Read(canonical, found) is { } own && Site(own) == Site(found) ? own : found);

    /// <summary>The id of the article on a page: its last folder or file, and digits of the whole address.</summary>
    public static ArticleId IdOf(Uri address)
    {
        var plain = Site(address) + address.PathAndQuery.TrimEnd('/');
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)))[..Digits];
        var name = address.Segments.Select(part => Uri.UnescapeDataString(part.Trim('/'))).LastOrDefault(part => part.Length > 0);
        name = Path.GetFileNameWithoutExtension(name ?? address.Host);
        return ArticleSlug.Of($"{(name.Length > LongestName ? name[..LongestName] : name)}-{hash}");
    }

    private static string Site(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        return (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host) + (address.IsDefaultPort ? string.Empty : $":{address.Port}");
    }

    private static bool IsTracking(string parameter)
    {
        var name = parameter.Split('=')[0].ToLowerInvariant();
        return name.StartsWith("utm_", StringComparison.Ordinal) || Tracking.Contains(name);
    }
}
