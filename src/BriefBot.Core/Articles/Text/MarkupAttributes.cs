using System.Net;
using System.Text.RegularExpressions;

namespace BriefBot.Articles.Text;

/// <summary>Reads the attributes of a tag.</summary>
internal static partial class MarkupAttributes
{
    /// <summary>The value of an attribute by its name in small letters, empty where it has none; null where the tag lacks it.</summary>
    internal static Func<string, string?> Read(ReadOnlySpan<char> tag)
    {
        if (tag.IndexOfAnyExcept(" \t\r\n/".AsSpan()) < 0)
        {
            return static _ => null;
        }

        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Attribute().Matches(tag.ToString()))
        {
            // The first one counts, as in browsers.
            values.TryAdd(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value));
        }

        return name => values.GetValueOrDefault(name);
    }

    [GeneratedRegex("""(?<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'<>]+)))?""")]
    private static partial Regex Attribute();
}
