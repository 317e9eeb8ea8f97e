namespace BriefBot.Discord.Cards;

/// <summary>Discord's limits, in one place.</summary>
/// <remarks>
/// Source: Discord's developer documentation, "Message", "Embed Limits", "Component Reference" and "Application Commands",
/// API v10. Discord does not document whether it counts code points or UTF-16 code units. The bot counts UTF-16 code
/// units (<see cref="string.Length"/>): a text never has fewer of them than code points, so that what fits here fits there.
/// </remarks>
internal static class DiscordLimits
{
    /// <summary>A message's text.</summary>
    public const int Content = 2000;

    /// <summary>Cards in a message.</summary>
    public const int Embeds = 10;

    /// <summary>All texts of all cards of a message: titles, descriptions, names and values of fields, footers.</summary>
    public const int EmbedsTogether = 6000;

    /// <summary>A card's title.</summary>
    public const int EmbedTitle = 256;

    /// <summary>A card's description.</summary>
    public const int EmbedDescription = 4096;

    /// <summary>Fields of a card.</summary>
    public const int EmbedFields = 25;

    /// <summary>A field's name.</summary>
    public const int FieldName = 256;

    /// <summary>A field's value.</summary>
    public const int FieldValue = 1024;

    /// <summary>A card's footer.</summary>
    public const int EmbedFooter = 2048;

    /// <summary>Rows of buttons below a message.</summary>
    public const int Rows = 5;

    /// <summary>Buttons in a row.</summary>
    public const int ButtonsInRow = 5;

    /// <summary>A button's label.</summary>
    public const int ButtonLabel = 80;

    /// <summary>A button's own id, at least 1.</summary>
    public const int CustomId = 100;

    /// <summary>An address: the limit of a link button, kept for every link, so that one source cannot fill a card.</summary>
    public const int Address = 512;

    /// <summary>Options of a command, and choices of an option.</summary>
    public const int Options = 25;

    /// <summary>The name of a command or an option.</summary>
    public const int CommandName = 32;

    /// <summary>The description of a command or an option.</summary>
    public const int CommandDescription = 100;

    /// <summary>The name or value of a choice or a suggestion.</summary>
    public const int Choice = 100;

    /// <summary>What a text option can ask for as its most characters.</summary>
    public const int OptionText = 6000;

    /// <summary>Names, descriptions and values of a command with all its options; of each, the longest language counts.</summary>
    public const int CommandTogether = 8000;

    /// <summary>Commands of an application, globally or in one server.</summary>
    public const int Commands = 100;
}
