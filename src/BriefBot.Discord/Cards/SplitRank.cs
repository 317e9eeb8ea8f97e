namespace BriefBot.Discord.Cards;

/// <summary>How good a place is for cutting a text, worst first.</summary>
internal enum SplitRank
{
    /// <summary>Inside a word that is longer than a part.</summary>
    InsideWord,

    /// <summary>Between words.</summary>
    Word,

    /// <summary>Between sentences.</summary>
    Sentence,

    /// <summary>Between lines.</summary>
    Line,

    /// <summary>Between paragraphs.</summary>
    Paragraph,
}
