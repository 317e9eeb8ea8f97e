namespace BriefBot.Briefings;

/// <summary>Settings for what a briefing holds (section <c>Briefings</c>).</summary>
public sealed class BriefingOptions
{
    /// <summary>The section's name in the settings.</summary>
    public const string Section = "Briefings";

    /// <summary>How many stories a briefing tells at most; 8 unless set, 1 to 50.</summary>
    public int MaxStories { get; set; } = 8;

    /// <summary>How many sentences a story has at most; 3 unless set, 1 to 10.</summary>
    public int MaxSentences { get; set; } = 3;

    /// <summary>How many numbers of the day there are at most; 5 unless set, 0 to 20.</summary>
    public int MaxNumbers { get; set; } = 5;

    /// <summary>How many articles are read for a briefing at most, the newest first; 300 unless set, 1 to 2000. Each pair of them is compared.</summary>
    public int MaxArticles { get; set; } = 300;

    /// <summary>Articles published longer ago than so many days are left out; 7 unless set, 1 to 3650. Undated ones stay in.</summary>
    public int WindowDays { get; set; } = 7;
}
