namespace BriefBot.Discord.Cards;

/// <summary>What a text is kept together by, coarsest first; what is too long for a part is split by the next finer one.</summary>
internal enum SplitUnit
{
    /// <summary>A quote's, a list's or a heading's line, which would lose its marker; a code block; a word.</summary>
    Line,

    /// <summary>A code block; a word.</summary>
    CodeBlock,

    /// <summary>A word with the citations behind it and the space that follows.</summary>
    Word,

    /// <summary>A word with the space that follows.</summary>
    PlainWord,

    /// <summary>A word; a run of white space.</summary>
    BareWord,

    /// <summary>A link, an address, a citation, something in angle brackets, an escaped character; a grapheme.</summary>
    Piece,

    /// <summary>What readers see as one character.</summary>
    Grapheme,

    /// <summary>A code point.</summary>
    CodePoint,
}
