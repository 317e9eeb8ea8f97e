using BriefBot.Briefings.Schedules;

namespace BriefBot.Core.Tests.Briefings.Schedules;

public sealed class BriefingCalendarTests
{
    private static readonly BriefingSchedule Berlin = new("discord:1", new TimeOnly(2, 30), "Europe/Berlin", BriefingDays.EveryDay, "jo");

    [Theory]
    [InlineData(SkippedHour.AfterTheGap, "2026-03-29T01:00:00Z")]
    [InlineData(SkippedHour.ShiftedForward, "2026-03-29T01:30:00Z")]
    public void SkippedHour_ByItsPolicy_IsDue(SkippedHour policy, string due) => Assert.Equal(
        DateTimeOffset.Parse(due, null), BriefingCalendar.DueOn(Berlin with { Skipped = policy }, new DateOnly(2026, 3, 29)));

    [Fact]
    public void SkippedHour_BeforeTheGap_IsDueInTheLastMomentBeforeTheJump() => Assert.Equal(
        DateTimeOffset.Parse("2026-03-29T01:00:00Z", null).AddTicks(-1),
        BriefingCalendar.DueOn(Berlin with { Skipped = SkippedHour.BeforeTheGap }, new DateOnly(2026, 3, 29)));

    [Theory]
    [InlineData(RepeatedHour.First, "2026-10-25T00:30:00Z")]
    [InlineData(RepeatedHour.Second, "2026-10-25T01:30:00Z")]
    public void RepeatedHour_ByItsPolicy_IsDueOnce(RepeatedHour policy, string due)
    {
        var schedule = Berlin with { Repeated = policy };
        var run = BriefingCalendar.NextAfter(schedule, DateTimeOffset.Parse("2026-10-24T12:00:00Z", null));
        Assert.Equal(new DueBriefing(new DateOnly(2026, 10, 25), DateTimeOffset.Parse(due, null)), run);
        Assert.Equal(new DateOnly(2026, 10, 26), BriefingCalendar.NextAfter(schedule, run.At).Date);
    }

    [Fact]
    public void Weekdays_OnASaturday_AreNextOnMondayAndWereLastOnFriday()
    {
        var schedule = new BriefingSchedule("c", new TimeOnly(7, 0), "Asia/Tokyo", BriefingDays.Weekdays, "jo");
        var saturday = DateTimeOffset.Parse("2026-01-17T03:00:00Z", null);
        Assert.Equal(new DateOnly(2026, 1, 19), BriefingCalendar.NextAfter(schedule, saturday).Date);
        Assert.Equal(new DueBriefing(new DateOnly(2026, 1, 16), DateTimeOffset.Parse("2026-01-15T22:00:00Z", null)), BriefingCalendar.LatestUpTo(schedule, saturday));
    }

    [Fact]
    public void Schedule_SetAfterTodaysTime_HasNothingDueToday()
    {
        var now = DateTimeOffset.Parse("2026-01-16T09:00:00Z", null);
        var schedule = ScheduleChange.Apply(new BriefingSchedule("c", new TimeOnly(7, 0), "UTC", BriefingDays.EveryDay, "jo"), null, now, _ => false);
        Assert.Null(BriefingCalendar.LatestUpTo(schedule, now));
        Assert.Equal(new DateOnly(2026, 1, 17), BriefingCalendar.LatestUpTo(schedule, now.AddDays(1))!.Value.Date);
    }
}
