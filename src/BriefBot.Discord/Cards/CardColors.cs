namespace BriefBot.Discord.Cards;

/// <summary>The stripes at the cards' sides, 0xRRGGBB.</summary>
internal static class CardColors
{
    /// <summary>An answer or a summary: backed by quotes.</summary>
    public const int Grounded = 0x3BA55D;

    /// <summary>Not covered: calm, nothing is wrong.</summary>
    public const int NotCovered = 0x95A5A6;

    /// <summary>A search, a list, the help, a hint.</summary>
    public const int Neutral = 0x5865F2;

    /// <summary>A command that the user can put right.</summary>
    public const int Refused = 0xE67E22;

    /// <summary>Something failed.</summary>
    public const int Failed = 0xC0392B;
}
