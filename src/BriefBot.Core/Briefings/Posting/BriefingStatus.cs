using System.Globalization;
using BriefBot.Briefings.Schedules;
using BriefBot.Chat.Status;

namespace BriefBot.Briefings.Posting;

/// <summary>Says how many channels get a briefing, when the next one comes, and which should be there and are not.</summary>
internal sealed class BriefingStatus(IBriefingSchedules schedules, OverdueBriefings overdue, TimeProvider time) : IStatusSource
{
    private const int MostProblems = 5;

    public async Task<IReadOnlyList<StatusLine>> ReadAsync(CancellationToken cancellationToken)
    {
        var all = await schedules.ListAsync(cancellationToken).ConfigureAwait(false);
        if (all.Count == 0)
        {
            return [];
        }

        var now = time.GetUtcNow();
        var next = all.Where(schedule => schedule.Halted is null)
            .Select(schedule => BriefingCalendar.NextAfter(schedule, now).At)
            .DefaultIfEmpty(DateTimeOffset.MaxValue)
            .Min();
        var when = next == DateTimeOffset.MaxValue
            ? "none is to come"
            : next.UtcDateTime.ToString("'next' d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);
        var lines = new List<StatusLine>
        {
            new("Briefings", string.Create(CultureInfo.InvariantCulture, $"in {all.Count:N0} {(all.Count == 1 ? "channel" : "channels")}, {when}")),
        };
        var troubled = await overdue.FindAsync(cancellationToken).ConfigureAwait(false);
        lines.AddRange(troubled.Take(MostProblems).Select(one => new StatusLine(
            "Briefing", $"{one.Channel}{one.Date?.ToString(", d MMM yyyy", CultureInfo.InvariantCulture)}: {one.Problem}", IsProblem: true)));
        if (troubled.Count > MostProblems)
        {
            lines.Add(new StatusLine("Briefing", string.Create(CultureInfo.InvariantCulture, $"{troubled.Count - MostProblems:N0} more"), IsProblem: true));
        }

        return lines;
    }
}
