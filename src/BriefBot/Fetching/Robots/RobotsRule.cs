using System.Text;

namespace BriefBot.Fetching.Robots;

/// <summary>One rule of a robots.txt: a path's beginning, with <c>*</c> for anything and <c>$</c> for the end.</summary>
internal sealed class RobotsRule(string pattern, bool allows)
{
    private readonly string _pattern = Normalize(pattern);

    /// <summary>Whether the rule allows.</summary>
    public bool Allows { get; } = allows;

    /// <summary>How specific it is.</summary>
    public int Length => _pattern.Length;

    /// <summary>Brings percent-encoding to one form: what must be encoded is, what need not be is not (RFC 9309, 2.2.2).</summary>
    public static string Normalize(string path)
    {
        var normal = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && Uri.IsHexDigit(path[i + 1]) && Uri.IsHexDigit(path[i + 2]))
            {
                var code = Convert.ToByte(path.Substring(i + 1, 2), 16);
                var isPlain = code < 0x80 && (char.IsAsciiLetterOrDigit((char)code) || "-._~".Contains((char)code, StringComparison.Ordinal));
                normal.Append(isPlain ? ((char)code).ToString() : $"%{code:X2}");
                i += 2;
            }
            else if (path[i] < 0x80)
            {
                normal.Append(path[i]);
            }
            else
            {
                var isPair = char.IsHighSurrogate(path[i]) && i + 1 < path.Length && char.IsLowSurrogate(path[i + 1]);
                foreach (var part in Encoding.UTF8.GetBytes(path.Substring(i, isPair ? 2 : 1)))
                {
                    normal.Append('%').Append(part.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
                }

                i += isPair ? 1 : 0;
            }
        }

        return normal.ToString();
    }

    /// <summary>Whether the rule speaks of a path; linear in the path for each star, without backtracking into earlier ones.</summary>
    public bool Matches(string path)
    {
        var isAnchored = _pattern.EndsWith('$');
        var parts = (isAnchored ? _pattern[..^1] : _pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (isAnchored && i == parts.Length - 1)
            {
                return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
            }

            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !isAnchored || at == path.Length;
    }
}
