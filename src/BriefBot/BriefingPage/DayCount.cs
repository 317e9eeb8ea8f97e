using BriefBot.Briefings.Ledger;

namespace BriefBot.BriefingPage;

/// <summary>How much a day's briefing told.</summary>
/// <param name="Date">The day.</param>
/// <param name="Stories">How many stories; null when there was no briefing.</param>
/// <param name="Outlets">How many outlets they came from; null when there was no briefing.</param>
internal sealed record DayCount(DateOnly Date, int? Stories, int? Outlets)
{
    /// <summary>How many days the chart shows, the briefing's own the last.</summary>
    public const int Days = 30;

    /// <summary>The days up to a briefing's. Of several briefings of a day the scheduled one counts, or else the last.</summary>
    public static IReadOnlyList<DayCount> Of(Briefings.Briefing shown, IReadOnlyList<ArchivedBriefing> archived)
    {
        var known = archived.GroupBy(briefing => briefing.Date).ToDictionary(
            day => day.Key, day => day.OrderBy(briefing => briefing.Number == 0).ThenBy(briefing => briefing.Number).Last().Briefing);
        known[shown.Date] = shown;
        return [.. Enumerable.Range(0, Days).Select(i => shown.Date.AddDays(i + 1 - Days)).Select(date =>
            known.TryGetValue(date, out var briefing) ? new DayCount(date, briefing.Stories.Count, OutletsIn(briefing)) : new DayCount(date, null, null))];
    }

    private static int OutletsIn(Briefings.Briefing briefing) => briefing.Stories
        .SelectMany(story => story.Sources)
        .Select(source => source.Source?.Trim() ?? string.Empty)
        .Where(source => source.Length > 0)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Count();
}
