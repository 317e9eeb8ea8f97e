using System.Globalization;
using BriefBot.Briefings.Posting;
using BriefBot.Briefings.Schedules;
using BriefBot.Chat.Commands;

namespace BriefBot.Chat.Handlers.Briefings;

/// <summary><c>/briefing schedule</c>: sets when the channel gets its briefing.</summary>
internal sealed class ScheduleHandler(IBriefingSchedules schedules, IBriefingRuns runs) : ICommandHandler
{
    public string Name => CommandNames.BriefingSchedule;

    public async Task<Reply> ReplyAsync(CommandOptions options, ChatContext context, CancellationToken cancellationToken)
    {
        var channel = BriefingChannel.Of(context);
        var wanted = Read(options, channel, context.User);
        var old = await schedules.FindAsync(channel, cancellationToken).ConfigureAwait(false);
        var set = await schedules.SetAsync(
            old is null ? wanted : wanted with { Skipped = old.Skipped, Repeated = old.Repeated, Missed = old.Missed }, cancellationToken)
            .ConfigureAwait(false);
        var status = await runs.StatusAsync(channel, cancellationToken).ConfigureAwait(false);
        var next = status.Next is { } due ? $" The next one comes {BriefingTimes.InWords(due.At, set.Zone)}." : string.Empty;
        var hint = status.IsPostedHere ? string.Empty : " " + ChannelStatusHandler.NotPostedHere;
        return new Reply.Notice(NoticeKind.Information, $"The briefing comes {InWords(set)}.{next}{hint}");
    }

    /// <summary>Such as <c>at 07:00 Asia/Tokyo, weekdays</c>.</summary>
    public static string InWords(BriefingSchedule schedule) =>
        $"at {schedule.Time.ToString("HH:mm", CultureInfo.InvariantCulture)} {schedule.Zone}, {ScheduleParser.InWords(schedule.Days)}";

    private static BriefingSchedule Read(CommandOptions options, string channel, string user)
    {
        // Everything that is wrong at once: nobody likes to be told three times.
        var problems = new List<string>();
        if (!ScheduleParser.TryParseTime(options.Text(OptionNames.Time)!, out var time, out var wrongTime))
        {
            problems.Add(wrongTime);
        }

        if (!BriefingZones.TryParse(options.Text(OptionNames.Zone)!, out var zone, out var wrongZone))
        {
            problems.Add(wrongZone);
        }

        var days = BriefingDays.EveryDay;
        if (options.Text(OptionNames.Days) is { } text && !ScheduleParser.TryParseDays(text, out days, out var wrongDays))
        {
            problems.Add(wrongDays);
        }

        return problems.Count == 0
            ? new BriefingSchedule(channel, time, zone!, days, user)
            : throw new RefusedException(string.Join(' ', problems));
    }
}
