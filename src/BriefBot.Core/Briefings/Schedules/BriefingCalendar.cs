using NodaTime;
using NodaTime.TimeZones;

namespace BriefBot.Briefings.Schedules;

/// <summary>Works out when briefings are due: pure, from a schedule and a moment.</summary>
/// <remarks>
/// Each local date that exists and whose weekday is wanted has one moment at which it is due, and a later date a later one.
/// Where the clock jumps over the end of a day, a date's briefing can be due in the first moment of the next date; it is
/// still the first one's. Source: NodaTime's user guide, "Date and time arithmetic", ZoneLocalMappingResolver.
/// </remarks>
internal static class BriefingCalendar
{
    /// <summary>A week and, either side, the days by which a zone's change can move a date.</summary>
    private const int DaysToLookAt = 10;

    /// <summary>When the date's briefing is due; null when the schedule has none on that date, or the zone leaves it out.</summary>
    public static DateTimeOffset? DueOn(BriefingSchedule schedule, DateOnly date) =>
        IsWanted(schedule.Days, date) ? Due(schedule, ZoneOf(schedule), date) : null;

    /// <summary>The first one that is due after a moment.</summary>
    public static DueBriefing NextAfter(BriefingSchedule schedule, DateTimeOffset moment)
    {
        var zone = ZoneOf(schedule);
        for (var date = LocalDateAt(zone, moment).AddDays(-1); ; date = date.AddDays(1))
        {
            if (IsWanted(schedule.Days, date) && Due(schedule, zone, date) is { } at && at > moment)
            {
                return new DueBriefing(date, at);
            }
        }
    }

    /// <summary>The last one that was due at or before a moment, the moment when the schedule began to count aside; null when there was none.</summary>
    public static DueBriefing? LatestUpTo(BriefingSchedule schedule, DateTimeOffset moment)
    {
        var zone = ZoneOf(schedule);
        var today = LocalDateAt(zone, moment);
        for (var back = -1; back < DaysToLookAt; back++)
        {
            var date = today.AddDays(-back);
            if (IsWanted(schedule.Days, date) && Due(schedule, zone, date) is { } at && at <= moment && at > schedule.Since)
            {
                return new DueBriefing(date, at);
            }
        }

        return schedule.Owed is { } owed && schedule.Since <= moment ? new DueBriefing(owed, schedule.Since) : null;
    }

    /// <summary>The date in the schedule's zone.</summary>
    public static DateOnly DateAt(BriefingSchedule schedule, DateTimeOffset moment) => LocalDateAt(ZoneOf(schedule), moment);

    private static DateTimeOffset? Due(BriefingSchedule schedule, DateTimeZone zone, DateOnly date)
    {
        var day = LocalDate.FromDateOnly(date);
        var mapping = zone.MapLocal(day + new LocalTime(schedule.Time.Hour, schedule.Time.Minute));
        return mapping.Count == 0 && IsLeftOut(mapping, day)
            ? null
            : ResolverOf(schedule)(mapping).ToDateTimeOffset().ToUniversalTime();
    }

    // A zone that changed its side of the date line had no such day at all, as Samoa on 30 December 2011.
    private static bool IsLeftOut(ZoneLocalMapping gap, LocalDate day) =>
        gap.EarlyInterval.IsoLocalEnd <= day.AtMidnight() && gap.LateInterval.IsoLocalStart >= day.PlusDays(1).AtMidnight();

    private static ZoneLocalMappingResolver ResolverOf(BriefingSchedule schedule) => Resolvers.CreateMappingResolver(
        schedule.Repeated == RepeatedHour.First ? Resolvers.ReturnEarlier : Resolvers.ReturnLater,
        schedule.Skipped switch
        {
            SkippedHour.ShiftedForward => Resolvers.ReturnForwardShifted,
            SkippedHour.BeforeTheGap => Resolvers.ReturnEndOfIntervalBefore,
            _ => Resolvers.ReturnStartOfIntervalAfter,
        });

    private static DateTimeZone ZoneOf(BriefingSchedule schedule) => DateTimeZoneProviders.Tzdb[schedule.Zone];

    private static DateOnly LocalDateAt(DateTimeZone zone, DateTimeOffset moment) =>
        Instant.FromDateTimeOffset(moment).InZone(zone).Date.ToDateOnly();

    // DayOfWeek counts from Sunday, the flags from Monday.
    private static bool IsWanted(BriefingDays days, DateOnly date) => ((int)days >> (((int)date.DayOfWeek + 6) % 7) & 1) != 0;
}
