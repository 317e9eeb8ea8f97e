namespace BriefBot.Chat.Commands;

/// <summary>The names of the commands, without the slash.</summary>
public static class CommandNames
{
    /// <summary>Answers a question with quotes.</summary>
    public const string Ask = "ask";

    /// <summary>Summarises an article or a topic.</summary>
    public const string Summary = "summary";

    /// <summary>Finds passages.</summary>
    public const string Search = "search";

    /// <summary>Lists the articles.</summary>
    public const string Articles = "articles";

    /// <summary>Adds articles from files.</summary>
    public const string Index = "index";

    /// <summary>Shows how the bot is doing.</summary>
    public const string Status = "status";

    /// <summary>Shows the commands.</summary>
    public const string Help = "help";
}
