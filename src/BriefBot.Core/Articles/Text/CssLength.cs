using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefBot.Articles.Text;

/// <summary>A length in a style, roughly in pixels.</summary>
internal static partial class CssLength
{
    /// <summary>The length; null where the text is none.</summary>
    /// <param name="text">Such as <c>-9999px</c>, <c>0</c> or <c>.5em</c>.</param>
    /// <param name="whole">What a hundred per cent are, in pixels.</param>
    internal static double? Pixels(string? text, double whole = 1000)
    {
        if (text is null || Length().Match(text) is not { Success: true } match
            || !double.TryParse(match.Groups["number"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return number * match.Groups["unit"].Value switch
        {
            "em" or "rem" or "ch" or "ex" => 16,
            "pt" => 4.0 / 3,
            "%" => whole / 100,
            "vw" or "vh" or "vmin" or "vmax" => 10,
            "cm" => 38,
            "mm" => 3.8,
            "in" => 96,
            _ => 1,
        };
    }

    [GeneratedRegex(@"\A(?<number>[+-]?(?:[0-9]{1,12}(?:\.[0-9]{0,12})?|\.[0-9]{1,12}))(?<unit>[a-z]{0,4}|%)\z")]
    private static partial Regex Length();
}
