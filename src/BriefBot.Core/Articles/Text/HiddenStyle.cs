using System.Text.RegularExpressions;
using Declarations = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace BriefBot.Articles.Text;

/// <summary>Tells whether a style keeps an element's text from being seen.</summary>
/// <remarks>It judges what stands in the style alone; what style sheets add is not known.</remarks>
internal static partial class HiddenStyle
{
    /// <summary>Smaller letters than this cannot be read, in pixels.</summary>
    private const double LeastLetters = 2;

    /// <summary>Farther out than this is off the screen, in pixels.</summary>
    private const double FarOut = 900;

    private static readonly string[] Places = ["left", "top", "right", "bottom", "margin-left", "margin-top", "text-indent", "inset-inline-start"];

    private static readonly string[] Sides = ["width", "height", "max-width", "max-height"];

    /// <summary>Tells whether it does, on a page that is white where the style does not say otherwise.</summary>
    /// <param name="style">The declarations.</param>
    /// <param name="background">The background around the element; null where none is set.</param>
    internal static bool Hides(Declarations style, string? background = null) =>
        Of(style, "display") is "none"
        || Of(style, "visibility") is "hidden" or "collapse"
        || Of(style, "content-visibility") is "hidden"
        || CssLength.Pixels(Of(style, "opacity"), 1) < 0.05
        || IsTiny(style)
        || Places.Any(place => CssLength.Pixels(Of(style, place)) is { } at && (at <= -FarOut || at >= 5000))
        || IsCut(style)
        || IsMovedAway(Of(style, "transform"))
        || IsUnseen(style, background);

    /// <summary>The background that a style sets; null where it sets none.</summary>
    internal static string? BackgroundOf(Declarations style) => Of(style, "background-color") ?? Of(style, "background");

    private static bool IsTiny(Declarations style) =>
        CssLength.Pixels(Of(style, "font-size"), 16) is < LeastLetters
        || (Of(style, "font") is { } font
            && font.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries).Select(part => CssLength.Pixels(part, 16)).FirstOrDefault(size => size is not null and not >= 100) is < LeastLetters);

    // A box of no size that cuts off what does not fit, or a cut that leaves nothing.
    private static bool IsCut(Declarations style)
    {
        var cuts = Of(style, "overflow") is { } overflow && (overflow.StartsWith("hidden", StringComparison.Ordinal) || overflow.StartsWith("clip", StringComparison.Ordinal));
        return (cuts && Sides.Any(side => CssLength.Pixels(Of(style, side)) is <= 1))
            || (Of(style, "clip") is { } clip && NoRoom().IsMatch(clip))
            || (Of(style, "clip-path") is { } path && (path.StartsWith("inset(100%", StringComparison.Ordinal) || path.StartsWith("inset(50%", StringComparison.Ordinal)
                || path.StartsWith("circle(0", StringComparison.Ordinal)));
    }

    private static bool IsMovedAway(string? transform) =>
        transform is not null && (NoScale().IsMatch(transform)
            || Moved().Matches(transform).Any(match => CssLength.Pixels(match.Groups["by"].Value) is { } by && Math.Abs(by) >= FarOut));

    private static bool IsUnseen(Declarations style, string? background)
    {
        if (Of(style, "color") is not { } color || Of(style, "background-clip") == "text" || Of(style, "-webkit-background-clip") == "text")
        {
            return false;
        }

        var around = BackgroundOf(style) ?? background;
        return CssColor.IsTransparent(color)
            || (around is null || CssColor.IsWhite(around) ? CssColor.IsWhite(color) : CssColor.Parse(color) is { } ink && ink == CssColor.Parse(around));
    }

    private static string? Of(Declarations style, string name) => style.GetValueOrDefault(name);

    [GeneratedRegex(@"\Arect\((?:\s*[01](?:px)?[\s,]*){4}\)\z")]
    private static partial Regex NoRoom();

    [GeneratedRegex(@"scale[xy]?\(\s*0*(?:\.0*)?\s*[,)]")]
    private static partial Regex NoScale();

    [GeneratedRegex(@"translate(?:x|y|3d)?\((?:[^),]*,)?\s*(?<by>-?[0-9.]{1,12}[a-z%]{0,4})")]
    private static partial Regex Moved();
}
