namespace BriefBot.Showing;

/// <summary>What a line of a shown reply is, so that a terminal can give it a colour.</summary>
internal enum LineKind
{
    /// <summary>An empty line.</summary>
    Blank,

    /// <summary>What the bot says.</summary>
    Statement,

    /// <summary>A headline or title.</summary>
    Heading,

    /// <summary>Where a statement comes from.</summary>
    Source,

    /// <summary>Text of an article, word for word.</summary>
    Quote,

    /// <summary>A hint at the side.</summary>
    Aside,

    /// <summary>Why something was refused or failed.</summary>
    Problem,
}
