using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BriefBot.Articles.Text;

/// <summary>The declarations of a style attribute.</summary>
internal static partial class CssDeclarations
{
    /// <summary>Longer styles carry pictures, and what hides a text is short.</summary>
    private const int MostCharacters = 4096;

    /// <summary>Reads them: names and values in small letters, comments, escapes and <c>!important</c> resolved; the last of two counts.</summary>
    internal static IReadOnlyDictionary<string, string> Parse(string style)
    {
        var plain = Escape().Replace(Comment().Replace(style.Length > MostCharacters ? style[..MostCharacters] : style, string.Empty), Unescape).ToLowerInvariant();
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in plain.Split(';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                found[part[..colon].Trim()] = part[(colon + 1)..].Replace("!important", string.Empty, StringComparison.Ordinal).Trim();
            }
        }

        return found;
    }

    private static string Unescape(Match match)
    {
        var hex = match.Groups["hex"];
        return !hex.Success ? match.Value[1..]
            : Rune.TryCreate(int.Parse(hex.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture), out var rune) ? rune.ToString()
            : string.Empty;
    }

    [GeneratedRegex(@"/\*.*?(?:\*/|\z)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\\(?:(?<hex>[0-9a-fA-F]{1,6})\s?|[^\r\n])")]
    private static partial Regex Escape();
}
