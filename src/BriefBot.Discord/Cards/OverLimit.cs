namespace BriefBot.Discord.Cards;

/// <summary>What becomes of a message that breaks one of Discord's limits.</summary>
internal enum OverLimit
{
    /// <summary>It is an error; for tests, so that it is found.</summary>
    Throw,

    /// <summary>It is cut until it fits: a user is better served by a shortened answer than by none.</summary>
    Trim,
}
