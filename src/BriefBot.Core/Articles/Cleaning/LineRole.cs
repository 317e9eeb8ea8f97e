namespace BriefBot.Articles.Cleaning;

/// <summary>What a line most likely is on its page.</summary>
internal enum LineRole
{
    /// <summary>Running text: one or more sentences.</summary>
    Prose,

    /// <summary>Words without a sentence: a title, a heading, a menu entry, a caption.</summary>
    Short,

    /// <summary>A list item or table row.</summary>
    Item,

    /// <summary>A publication date, reading time and the like.</summary>
    Dateline,

    /// <summary>Who wrote or reviewed it, or the label of such a line.</summary>
    Byline,

    /// <summary>The site's own words: navigation, cookies, sharing, comments; or a picture, a bare number.</summary>
    Chrome,
}
