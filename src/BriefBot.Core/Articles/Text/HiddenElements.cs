namespace BriefBot.Articles.Text;

/// <summary>Tells by an element's name and attributes whether a page shows it.</summary>
internal static class HiddenElements
{
    /// <summary>Classes by which sites of all kinds hide text from the eye; whole words.</summary>
    private static readonly string[] Classes =
    [
        "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "d-none", "is-hidden", "u-hidden", "invisible",
    ];

    /// <summary>Tells whether the element is hidden.</summary>
    /// <param name="name">The element's name.</param>
    /// <param name="attribute">The value of an attribute; empty where it has none, null where the element lacks it.</param>
    /// <param name="background">The background around the element; null where none is set.</param>
    internal static bool IsHidden(string name, Func<string, string?> attribute, string? background = null) =>
        IsNeverShown(name)
        || attribute("hidden") is not null
        || attribute("popover") is not null
        || string.Equals(attribute("aria-hidden")?.Trim(), "true", StringComparison.OrdinalIgnoreCase)
        || (attribute("style") is { Length: > 0 } style && HiddenStyle.Hides(CssDeclarations.Parse(style), background))
        || (attribute("color") is { } color && string.Equals(name, "font", StringComparison.OrdinalIgnoreCase) && CssColor.IsWhite(color)
            && (background is null || CssColor.IsWhite(background)))
        || attribute("class")?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(IsHidingClass) == true;

    private static bool IsNeverShown(string name) =>
        name.ToLowerInvariant() is "script" or "style" or "noscript" or "template" or "noembed" or "noframes";

    // "sr-only sm:not-sr-only" and "d-none d-md-block" show themselves on wide screens, but never text of an article.
    private static bool IsHidingClass(string name) => Classes.Contains(name, StringComparer.OrdinalIgnoreCase);
}
