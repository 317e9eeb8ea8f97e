namespace BriefBot.Discord.Wire;

/// <summary>How a button looks.</summary>
public static class ButtonStyle
{
    /// <summary>Blurple: the main thing to do.</summary>
    public const int Primary = 1;

    /// <summary>Grey.</summary>
    public const int Secondary = 2;

    /// <summary>Green.</summary>
    public const int Success = 3;

    /// <summary>A link, which needs an address.</summary>
    public const int Link = 5;
}
