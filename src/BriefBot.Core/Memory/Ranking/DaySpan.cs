namespace BriefBot.Memory.Ranking;

/// <summary>Days that a question names: one day, a month, a year, or a week before the newest article.</summary>
/// <param name="First">The first day, as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Last">The last day.</param>
internal readonly record struct DaySpan(int First, int Last)
{
    /// <summary>Whether it is a single day, the strongest hint at an article.</summary>
    public bool IsExact => First == Last;

    /// <summary>Whether a day lies in the span.</summary>
    public bool Contains(int day) => day >= First && day <= Last;
}
