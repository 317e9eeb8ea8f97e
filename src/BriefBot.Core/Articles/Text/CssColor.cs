using System.Globalization;

namespace BriefBot.Articles.Text;

/// <summary>A colour in a style, as far as it matters for whether text can be seen.</summary>
internal static class CssColor
{
    /// <summary>Lighter than this in all three parts, text on a white page cannot be read.</summary>
    private const int NearlyWhite = 0xFA;

    /// <summary>Tells whether the colour is white or nearly so.</summary>
    internal static bool IsWhite(string color) =>
        Parse(color) is { } parts && parts.Red >= NearlyWhite && parts.Green >= NearlyWhite && parts.Blue >= NearlyWhite;

    /// <summary>Tells whether the colour lets everything through.</summary>
    internal static bool IsTransparent(string color) => Parse(color) is { Alpha: < 0.05 };

    /// <summary>The colour; null where it is none that is known.</summary>
    internal static (int Red, int Green, int Blue, double Alpha)? Parse(string color)
    {
        color = color.Trim().ToLowerInvariant();
        return color switch
        {
            "transparent" => (0, 0, 0, 0),
            "white" => (255, 255, 255, 1),
            "black" => (0, 0, 0, 1),
            _ when color.StartsWith('#') => OfHex(color[1..]),
            _ when color.StartsWith("rgb", StringComparison.Ordinal) => OfParts(color),
            "hsl(0,0%,100%)" or "hsl(0, 0%, 100%)" or "hsl(0 0% 100%)" => (255, 255, 255, 1),
            _ => null,
        };
    }

    private static (int Red, int Green, int Blue, double Alpha)? OfHex(string hex)
    {
        if (hex.Length is 3 or 4)
        {
            hex = string.Concat(hex.Select(digit => new string(digit, 2)));
        }

        return hex.Length is 6 or 8 && uint.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? hex.Length == 6
                ? ((int)(number >> 16) & 255, (int)(number >> 8) & 255, (int)number & 255, 1)
                : ((int)(number >> 24) & 255, (int)(number >> 16) & 255, (int)(number >> 8) & 255, (number & 255) / 255.0)
            : null;
    }

    private static (int Red, int Green, int Blue, double Alpha)? OfParts(string color)
    {
        var open = color.IndexOf('(', StringComparison.Ordinal);
        var parts = open < 0 ? [] : color[(open + 1)..].TrimEnd(')', ' ').Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is not (3 or 4))
        {
            return null;
        }

        var numbers = parts.Select(part => part.EndsWith('%') ? CssLength.Pixels(part, 255) : CssLength.Pixels(part)).ToArray();
        return numbers.Contains(null)
            ? null
            : ((int)numbers[0]!, (int)numbers[1]!, (int)numbers[2]!, parts.Length == 3 ? 1 : parts[3].EndsWith('%') ? numbers[3]!.Value / 255 : numbers[3]!.Value);
    }
}
