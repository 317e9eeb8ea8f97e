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

    /// <summary>The channel's daily briefing; has subcommands.</summary>
    public const string Briefing = "briefing";

    /// <summary>Sets when the channel gets its briefing.</summary>
    public const string BriefingSchedule = "briefing schedule";

    /// <summary>Follows a topic, or lists those that are followed.</summary>
    public const string BriefingWatch = "briefing watch";

    /// <summary>Follows a topic no longer.</summary>
    public const string BriefingUnwatch = "briefing unwatch";

    /// <summary>Ends the channel's schedule.</summary>
    public const string BriefingStop = "briefing stop";

    /// <summary>Shows how the channel's briefings are.</summary>
    public const string BriefingStatus = "briefing status";

    /// <summary>Posts a briefing at once.</summary>
    public const string BriefingNow = "briefing now";

    /// <summary>Shows a briefing of the past.</summary>
    public const string BriefingShow = "briefing show";

    /// <summary>Shows how the bot is doing.</summary>
    public const string Status = "status";

    /// <summary>Shows the commands.</summary>
    public const string Help = "help";
}
