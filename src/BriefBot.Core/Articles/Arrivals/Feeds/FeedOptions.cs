namespace BriefBot.Articles.Arrivals.Feeds;

/// <summary>One feed in the settings (an entry of the list <c>Feeds</c>).</summary>
public sealed class FeedOptions
{
    /// <summary>The list's name in the settings.</summary>
    public const string Section = "Feeds";

    /// <summary>The feed's address; http or https.</summary>
    public string Address { get; set; } = string.Empty;

    /// <summary>What the feed is called in the audit, and the outlet of articles that do not name theirs; the feed's own title unless set.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>How often it is asked for news, in minutes; 30 unless set, 5 to 10080 (a week).</summary>
    public int Minutes { get; set; } = 30;
}
