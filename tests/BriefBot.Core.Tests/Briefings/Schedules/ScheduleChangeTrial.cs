using BriefBot.Briefings.Schedules;
using BriefBot.Trials;

namespace BriefBot.Core.Tests.Briefings.Schedules;

/// <summary>Schedules are changed around the moment at which they are due: no date loses its run, and none gets two.</summary>
public sealed class ScheduleChangeTrial
{
    private static readonly string[] Zones =
        ["UTC", "Asia/Tokyo", "America/New_York", "Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"];

    [Fact]
    public void Change_ASecondBeforeAtAndAfterDue_LosesNoDateAndDoublesNone()
    {
        const int seed = 20260301;
        var random = new Random(seed);
        var (changes, left) = (0, 0);
        for (var trial = 0; trial < Dose.Of(400, 20_000); trial++)
        {
            var what = $"seed {seed}, trial {trial}";
            var schedule = ScheduleChange.Apply(Schedule(random), null, new DateTimeOffset(2026, 1, 4, 3, 0, 0, TimeSpan.Zero), _ => false);
            var served = new Dictionary<DateOnly, DateTimeOffset>();
            var jumped = new HashSet<DateOnly>();
            var from = BriefingCalendar.NextAfter(schedule, schedule.Since).Date;
            for (var day = 0; day < 12; day++)
            {
                var due = BriefingCalendar.NextAfter(schedule, served.Count == 0 ? schedule.Since : Max(served.Values.Max(), schedule.Since));
                var change = due.At.AddMilliseconds(random.Next(-1000, 1001));
                if (random.Next(2) == 0)
                {
                    // The runner took it up before the change.
                    Serve(schedule, change, served, what);
                }

                var wanted = Schedule(random, schedule);
                var old = schedule;
                schedule = ScheduleChange.Apply(wanted, old, change, served.ContainsKey);

                // Where a change puts dates into the past that were more than half a day ahead, as from Samoa to Kiribati, one
                // briefing tells it all.
                for (var date = BriefingCalendar.DateAt(schedule, change).AddDays(-1); BriefingCalendar.DueOn(schedule, date) <= change; date = date.AddDays(1))
                {
                    if (date != schedule.Owed && BriefingCalendar.DueOn(old, date) - change > ScheduleChange.Horizon)
                    {
                        jumped.Add(date);
                    }
                }

                // The runner looks every few minutes.
                for (var look = change; look < change.AddHours(14); look = look.AddMinutes(20))
                {
                    Serve(schedule, look, served, what);
                }
            }

            for (var date = from; date < served.Keys.Max(); date = date.AddDays(1))
            {
                Assert.True(served.ContainsKey(date) || jumped.Contains(date), $"{what}: nothing on {date}; {string.Join(", ", served.Keys.Order())}");
            }

            changes += 12;
            left += jumped.Count;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{changes} changes, {left} dates told together with the one before");
    }

    private static BriefingSchedule Schedule(Random random, BriefingSchedule? old = null) => (old is null ? 3 : random.Next(4)) switch
    {
        0 => old!,
        1 => old! with { Time = old.Time.AddMinutes(random.Next(-90, 91)) },
        2 => old! with { Zone = Zones[random.Next(Zones.Length)] },
        _ => new BriefingSchedule("c", new TimeOnly(random.Next(24), random.Next(60)), Zones[random.Next(Zones.Length)], BriefingDays.EveryDay, "jo"),
    };

    private static void Serve(BriefingSchedule schedule, DateTimeOffset now, Dictionary<DateOnly, DateTimeOffset> served, string what)
    {
        if (BriefingCalendar.LatestUpTo(schedule, now) is { } due && !served.ContainsKey(due.Date))
        {
            Assert.True(due.At <= now, what);
            served.Add(due.Date, now);
        }
    }

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    [Fact]
    public void Change_ToAnEarlierTimeASecondBeforeDue_IsOwedAtOnce()
    {
        var now = new DateTimeOffset(2026, 1, 16, 6, 59, 59, TimeSpan.Zero);
        var old = new BriefingSchedule("c", new TimeOnly(7, 0), "UTC", BriefingDays.EveryDay, "jo") { Since = now.AddDays(-9) };
        var schedule = ScheduleChange.Apply(old with { Time = new TimeOnly(6, 30) }, old, now, _ => false);
        Assert.Equal(new DueBriefing(new DateOnly(2026, 1, 16), now), BriefingCalendar.LatestUpTo(schedule, now));
        Assert.Equal(new DateOnly(2026, 1, 17), BriefingCalendar.LatestUpTo(schedule, now.AddDays(1))!.Value.Date);
    }

    [Fact]
    public void Change_AfterTodayWasServed_OwesNothing()
    {
        var now = new DateTimeOffset(2026, 1, 16, 7, 0, 1, TimeSpan.Zero);
        var old = new BriefingSchedule("c", new TimeOnly(7, 0), "UTC", BriefingDays.EveryDay, "jo") { Since = now.AddDays(-9) };
        var schedule = ScheduleChange.Apply(old with { Time = new TimeOnly(6, 30) }, old, now, date => date.Day == 16);
        Assert.Null(BriefingCalendar.LatestUpTo(schedule, now));
    }

    [Fact]
    public void Change_ThatTakesTheDayOut_OwesNothing()
    {
        var now = new DateTimeOffset(2026, 1, 16, 6, 59, 59, TimeSpan.Zero);
        var old = new BriefingSchedule("c", new TimeOnly(7, 0), "UTC", BriefingDays.EveryDay, "jo") { Since = now.AddDays(-9) };
        var schedule = ScheduleChange.Apply(old with { Time = new TimeOnly(6, 30), Days = BriefingDays.Monday }, old, now, _ => false);
        Assert.Null(BriefingCalendar.LatestUpTo(schedule, now));
    }
}
