namespace BriefBot.Chat.Commands;

/// <summary>The names of the commands' options, as users type them.</summary>
public static class OptionNames
{
    /// <summary>The question of <c>/ask</c>.</summary>
    public const string Question = "question";

    /// <summary>Whether only the asker sees the answer.</summary>
    public const string Private = "private";

    /// <summary>Only this outlet.</summary>
    public const string Source = "source";

    /// <summary>Only articles published on this day or later.</summary>
    public const string After = "after";

    /// <summary>Only articles published before this day.</summary>
    public const string Before = "before";

    /// <summary>An article, by its id or title.</summary>
    public const string Article = "article";

    /// <summary>The topic of <c>/summary</c>.</summary>
    public const string Topic = "topic";

    /// <summary>How long a summary may get.</summary>
    public const string Length = "length";

    /// <summary>The words of <c>/search</c>.</summary>
    public const string Words = "words";

    /// <summary>How many passages a search shows.</summary>
    public const string Limit = "limit";

    /// <summary>The page of <c>/articles</c>.</summary>
    public const string Page = "page";

    /// <summary>The first file of <c>/index</c>.</summary>
    public const string File = "file";

    /// <summary>The page of <c>/index</c>.</summary>
    public const string Url = "url";

    /// <summary>The time of day of <c>/briefing schedule</c>.</summary>
    public const string Time = "time";

    /// <summary>The time zone of <c>/briefing schedule</c>.</summary>
    public const string Zone = "zone";

    /// <summary>The days of the week of <c>/briefing schedule</c>.</summary>
    public const string Days = "days";

    /// <summary>Whether <c>/briefing now</c> moves the watermark.</summary>
    public const string Move = "move";

    /// <summary>The day of <c>/briefing show</c>.</summary>
    public const string Date = "date";

    /// <summary>The further files of <c>/index</c>.</summary>
    public static readonly IReadOnlyList<string> MoreFiles = ["file-2", "file-3", "file-4", "file-5"];

    /// <summary>
    /// What a console user wrote behind <c>/summary</c> without naming an option: an article when one has that id or
    /// title, otherwise a topic. Not offered where options are chosen by name.
    /// </summary>
    public const string Text = "text";
}
