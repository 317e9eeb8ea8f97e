namespace BriefBot.Discord.Wire;

/// <summary>The kinds of options that the bot's commands have.</summary>
public static class OptionType
{
    /// <summary>A subcommand, whose options hang on it.</summary>
    public const int Subcommand = 1;

    /// <summary>A text.</summary>
    public const int Text = 3;

    /// <summary>A whole number.</summary>
    public const int Integer = 4;

    /// <summary>True or false.</summary>
    public const int Boolean = 5;

    /// <summary>A file.</summary>
    public const int Attachment = 11;
}
