namespace BriefBot.Summaries;

/// <summary>How long a summary may get.</summary>
public enum SummaryLength
{
    /// <summary>Up to 3 sentences.</summary>
    Short,

    /// <summary>Up to 6 sentences.</summary>
    Medium,

    /// <summary>Up to 12 sentences.</summary>
    Long,
}
