namespace BriefBot.Discord.Cards;

/// <summary>What a button on a card does.</summary>
internal enum CardButtonKind
{
    /// <summary>Shows the exact quotes to whoever presses it.</summary>
    FullQuotes,

    /// <summary>Asks a follow-up question; the index says which.</summary>
    FollowUp,

    /// <summary>Says that the answer was useful.</summary>
    Useful,

    /// <summary>Says that the answer was not useful.</summary>
    NotUseful,

    /// <summary>Shows another page of the list of articles; the index is the page, counted from 1.</summary>
    Page,
}
