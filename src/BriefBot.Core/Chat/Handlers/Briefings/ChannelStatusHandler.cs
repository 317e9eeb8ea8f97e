using System.Globalization;
using BriefBot.Briefings.Ledger;
using BriefBot.Briefings.Posting;
using BriefBot.Chat.Commands;
using BriefBot.Chat.Status;

namespace BriefBot.Chat.Handlers.Briefings;

/// <summary><c>/briefing status</c>: the last briefing, the next one, and what was left out and why.</summary>
internal sealed class ChannelStatusHandler(IBriefingRuns runs) : ICommandHandler
{
    /// <summary>Said where a schedule is kept that this process does not serve.</summary>
    public const string NotPostedHere = "This program does not post here: on the console, keep the chat open or set Briefings:MarkdownFolder.";

    private const int MostTitles = 5;

    public string Name => CommandNames.BriefingStatus;

    public async Task<Reply> ReplyAsync(CommandOptions options, ChatContext context, CancellationToken cancellationToken)
    {
        var status = await runs.StatusAsync(BriefingChannel.Of(context), cancellationToken).ConfigureAwait(false);
        return new Reply.StatusShown([.. Lines(status)]);
    }

    /// <summary>What has become of a run, in a few words.</summary>
    public static string InWords(BriefingRunReport run, string? zone) => run.State switch
    {
        RunState.Posted => $"posted {At(run.Closed, zone)}",
        RunState.Quiet => $"nothing was new {At(run.Closed, zone)}, and nothing was posted",
        RunState.Missed => $"missed: {run.Error ?? "the bot was not running in time"}",
        RunState.Failed => $"given up {At(run.Closed, zone)}: {run.Error}",
        RunState.Stopped => "stopped before it was posted",
        _ when run.NextTry is { } next => $"not posted yet: {run.Error} Tried again {BriefingTimes.InWords(next, zone)}",
        _ => $"being posted{(run.Error is null ? string.Empty : $": {run.Error}")}",
    };

    private static IEnumerable<StatusLine> Lines(BriefingChannelStatus status)
    {
        var zone = status.Schedule?.Zone;
        yield return new StatusLine("Schedule", status.Schedule is { } schedule ? ScheduleHandler.InWords(schedule) : "none; /briefing schedule sets one");
        if (status.Schedule?.Halted is { } halted)
        {
            yield return new StatusLine("Stopped", $"{halted} /briefing schedule starts it again.", IsProblem: true);
        }

        if (status.Next is { } next)
        {
            yield return new StatusLine("Next", BriefingTimes.InWords(next.At, zone));
        }

        if (!status.IsPostedHere && status.Schedule is not null)
        {
            yield return new StatusLine("Posting", NotPostedHere, IsProblem: true);
        }

        yield return new StatusLine("Topics", status.Watches.Count == 0 ? "none followed" : WatchHandler.Listed(status.Watches));
        if (status.Last is not { } last)
        {
            yield return new StatusLine("Last", "none yet");
            yield break;
        }

        foreach (var line in Last(last, zone))
        {
            yield return line;
        }
    }

    private static IEnumerable<StatusLine> Last(BriefingRunReport last, string? zone)
    {
        var isProblem = last.State is RunState.Failed or RunState.Missed || (last.State is RunState.Open or RunState.Written && last.Error is not null);
        var kind = last.Number == 0 ? "scheduled" : "asked for";
        yield return new StatusLine("Last", $"{BriefingTimes.InWords(last.Date)} ({kind}), {InWords(last, zone)}", isProblem);
        if (last.WindowEnd is { } end)
        {
            var start = last.WindowStart is { } from ? $"from {BriefingTimes.InWords(from, zone)} " : string.Empty;
            yield return new StatusLine("Window", $"articles that came in {start}up to {BriefingTimes.InWords(end, zone)}");
        }

        if (last.Briefing is not { } briefing)
        {
            yield break;
        }

        yield return new StatusLine("Articles", string.Create(
            CultureInfo.InvariantCulture, $"{briefing.Considered:N0} considered, {NowHandler.Stories(briefing.Stories.Count)} told, {briefing.LeftOut.Count:N0} left out"));
        foreach (var reason in briefing.LeftOut.GroupBy(one => one.Reason))
        {
            var titles = string.Join(", ", reason.Take(MostTitles).Select(one => $"“{one.Article.Title}”"));
            var more = reason.Count() - MostTitles;
            yield return new StatusLine("Left out", string.Create(
                CultureInfo.InvariantCulture, $"{reason.Key}: {titles}{(more > 0 ? $" and {more:N0} more" : string.Empty)}"));
        }
    }

    private static string At(DateTimeOffset? moment, string? zone) => moment is { } at ? BriefingTimes.InWords(at, zone) : string.Empty;
}
