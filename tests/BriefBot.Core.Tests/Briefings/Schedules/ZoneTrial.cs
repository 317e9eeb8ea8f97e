using BriefBot.Briefings.Schedules;
using BriefBot.Trials;

namespace BriefBot.Core.Tests.Briefings.Schedules;

/// <summary>Every local date has one run, in every zone, whatever its clock does.</summary>
public sealed class ZoneTrial
{
    private static readonly TimeOnly[] Times = [new(7, 0), new(2, 30), new(0, 0), new(23, 59)];

    /// <summary>Zones that do what others do not: skip a whole day, half hours, midnights, or change in the middle of the year.</summary>
    private static readonly string[] Odd =
    [
        "Pacific/Apia", "Pacific/Fakaofo", "Australia/Lord_Howe", "America/Scoresbysund", "America/Nuuk", "Africa/Cairo", "Asia/Beirut",
        "America/Santiago", "America/Asuncion", "America/Havana", "Africa/Casablanca", "Asia/Pyongyang", "Asia/Gaza", "Antarctica/Troll",
        "Europe/Dublin", "America/St_Johns", "Asia/Tehran", "Pacific/Kiritimati", "Europe/Volgograd", "Asia/Tokyo", "America/New_York", "UTC",
    ];

    [Theory]
    [InlineData(2011)]
    [InlineData(2020)]
    public void Schedule_TenYearsInEveryZone_HasOneRunForEachLocalDate(int firstYear)
    {
        var zones = Dose.IsFull ? BriefingZones.Ids : Odd[..8];
        var runs = 0L;
        foreach (var (zone, time) in zones.SelectMany(_ => Times, (zone, time) => (zone, time)))
        {
            runs += CheckTenYears(new BriefingSchedule("c", time, zone, BriefingDays.EveryDay, "jo"), firstYear);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{zones.Count} zones, {Times.Length} times: {runs} runs");
    }

    [Theory]
    [InlineData(SkippedHour.ShiftedForward, RepeatedHour.Second)]
    [InlineData(SkippedHour.BeforeTheGap, RepeatedHour.First)]
    public void Schedule_OtherPolicies_HaveOneRunForEachLocalDateToo(SkippedHour skipped, RepeatedHour repeated)
    {
        foreach (var (zone, time) in (Dose.IsFull ? Odd : Odd[..4]).SelectMany(_ => Times, (zone, time) => (zone, time)))
        {
            CheckTenYears(new BriefingSchedule("c", time, zone, BriefingDays.EveryDay, "jo") { Skipped = skipped, Repeated = repeated }, 2011);
        }
    }

    private static int CheckTenYears(BriefingSchedule schedule, int firstYear)
    {
        var start = new DateTimeOffset(firstYear, 1, 1, 12, 0, 0, TimeSpan.Zero);
        var end = start.AddYears(10);
        var run = BriefingCalendar.NextAfter(schedule, start);
        var runs = 1;
        while (run.At < end)
        {
            var next = BriefingCalendar.NextAfter(schedule, run.At);
            Assert.True(next.Date > run.Date && next.At > run.At, $"{schedule.Zone} {schedule.Time}: {run} then {next}");

            // Only a date that the zone itself does not have may be left out.
            for (var between = run.Date.AddDays(1); between < next.Date; between = between.AddDays(1))
            {
                Assert.True(LeftOut.Contains((schedule.Zone, between)), $"{schedule.Zone} {schedule.Time}: nothing on {between}");
            }

            run = next;
            runs++;
        }

        return runs;
    }

    private static readonly HashSet<(string, DateOnly)> LeftOut =
    [
        ("Pacific/Apia", new DateOnly(2011, 12, 30)), ("Pacific/Fakaofo", new DateOnly(2011, 12, 30)),
    ];
}
