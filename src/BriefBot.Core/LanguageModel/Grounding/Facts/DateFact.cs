namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>A date as far as a text gives it.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month.</param>
/// <param name="Weekday">The day of the week, Monday being 1.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
internal sealed record DateFact(int? Year, int? Month, int? Day, int? Weekday, int First, int Last)
{
    /// <summary>Tells whether another date gives all that this one gives.</summary>
    public bool IsWithin(DateFact other) =>
        Fits(Year, other.Year) && Fits(Month, other.Month) && Fits(Day, other.Day) && Fits(Weekday, other.Weekday);

    private static bool Fits(int? written, int? quoted) => written is null || written == quoted;
}
