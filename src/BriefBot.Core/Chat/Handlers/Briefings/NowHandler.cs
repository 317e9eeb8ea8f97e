using System.Globalization;
using BriefBot.Briefings;
using BriefBot.Briefings.Ledger;
using BriefBot.Briefings.Posting;
using BriefBot.Chat.Commands;

namespace BriefBot.Chat.Handlers.Briefings;

/// <summary><c>/briefing now</c>: posts a briefing at once, and says what came of it.</summary>
internal sealed class NowHandler(IBriefingRuns runs, BriefingLock quoteLock) : ICommandHandler
{
    private const string Busy = "A briefing of this channel is being posted at this moment. Please try again when it is there.";

    public string Name => CommandNames.BriefingNow;

    public async Task<Reply> ReplyAsync(CommandOptions options, ChatContext context, CancellationToken cancellationToken)
    {
        var channel = BriefingChannel.Of(context);
        var moves = options.YesNo(OptionNames.Move);
        var status = await runs.StatusAsync(channel, cancellationToken).ConfigureAwait(false);
        if (!status.IsPostedHere)
        {
            // Nobody posts there, so whoever asked gets it as the reply.
            return await runs.WriteNowAsync(channel, moves, cancellationToken).ConfigureAwait(false) is { } briefing
                ? new Reply.BriefingShown(await quoteLock.CheckAsync(briefing, cancellationToken).ConfigureAwait(false))
                : new Reply.Notice(NoticeKind.Refused, Busy);
        }

        return await runs.RunNowAsync(channel, moves, cancellationToken).ConfigureAwait(false) is { } run
            ? Told(run, status.Schedule?.Zone, moves)
            : new Reply.Notice(NoticeKind.Refused, Busy);
    }

    /// <summary>A number of stories in words.</summary>
    public static string Stories(int count) => count == 1 ? "1 story" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} stories");

    private static Reply.Notice Told(BriefingRunReport run, string? zone, bool moves)
    {
        if (run.State is not (RunState.Posted or RunState.Quiet))
        {
            return new Reply.Notice(NoticeKind.Failed, $"The briefing is {ChannelStatusHandler.InWords(run, zone)}");
        }

        var next = moves ? "The next one starts where this one ends." : "The next one tells the same again; move:yes changes that.";
        if (run is not { State: RunState.Posted, Briefing: { Stories.Count: > 0 } briefing })
        {
            return new Reply.Notice(
                NoticeKind.Information,
                run.State == RunState.Posted ? "Nothing is new since the last briefing; one line says so." : "Nothing is new since the last briefing, and nothing was posted.");
        }

        return new Reply.Notice(NoticeKind.Information, string.Create(
            CultureInfo.InvariantCulture, $"The briefing is posted: {Stories(briefing.Stories.Count)} out of {briefing.Considered:N0} articles, {briefing.LeftOut.Count:N0} left out. {next}"));
    }
}
