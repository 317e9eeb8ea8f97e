using System.Buffers;
using System.Text;

namespace BriefBot.Fetching.Robots;

/// <summary>A site's robots.txt as RFC 9309 reads it.</summary>
/// <param name="rules">The rules for this bot, in any order.</param>
internal sealed class RobotsFile(IReadOnlyList<RobotsRule> rules)
{
    /// <summary>Nothing is forbidden.</summary>
    public static readonly RobotsFile AllowAll = new([]);

    /// <summary>All is forbidden, as while the file cannot be had (section 2.3.1.4).</summary>
    public static readonly RobotsFile DisallowAll = new([new RobotsRule("/", false)]);

    /// <summary>The bytes that are read at most; section 2.5 asks for 500 KiB at least.</summary>
    public const int MostBytes = 512 * 1024;

    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-");

    private const int MostRules = 5000;
    private const int LongestPattern = 2000;

    /// <summary>Reads a file.</summary>
    /// <param name="content">The file; what follows behind <see cref="MostBytes"/> is left out.</param>
    /// <param name="product">This bot's product token, such as <c>BriefBot</c>.</param>
    public static RobotsFile Parse(ReadOnlySpan<byte> content, string product)
    {
        var own = new List<RobotsRule>();
        var others = new List<RobotsRule>();
        var (isOwn, isAll, isHead, isNamed) = (false, false, false, false);
        foreach (var line in Encoding.UTF8.GetString(content[..Math.Min(content.Length, MostBytes)]).TrimStart('\uFEFF').Split('\n', '\r'))
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            var text = comment < 0 ? line : line[..comment];
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                continue;
            }

            var (key, value) = (text[..colon].Trim().ToLowerInvariant(), text[(colon + 1)..].Trim());
            if (key == "user-agent")
            {
                (isOwn, isAll) = isHead ? (isOwn, isAll) : (false, false);
                isOwn |= Token(value).Equals(product, StringComparison.OrdinalIgnoreCase);
                isAll |= value == "*";
                isNamed |= isOwn;
                isHead = true;
            }
            else if (key is "allow" or "disallow")
            {
                isHead = false;
                if (value.Length is > 0 and <= LongestPattern && own.Count + others.Count < MostRules)
                {
                    var rule = new RobotsRule(value, key == "allow");
                    (isOwn ? own : isAll ? others : null)?.Add(rule);
                }
            }
        }

        // A group that names this bot counts alone, also when it holds no rule.
        return new RobotsFile(isNamed ? own : others);
    }

    /// <summary>Whether a page may be fetched: the longest rule that matches counts, and among equals the one that allows.</summary>
    public bool Allows(Uri address)
    {
        var path = RobotsRule.Normalize(address.PathAndQuery);
        return address.AbsolutePath == "/robots.txt"
            || (rules.Where(rule => rule.Matches(path)).OrderByDescending(rule => rule.Length).ThenByDescending(rule => rule.Allows).FirstOrDefault()?.Allows ?? true);
    }

    // "BriefBot/1.0" is found in the wild; the token ends where its characters do.
    private static string Token(string value)
    {
        var end = value.AsSpan().IndexOfAnyExcept(TokenCharacters);
        return end < 0 ? value : value[..end];
    }
}
