using BriefBot.Briefings.Schedules;
using BriefBot.Chat.Commands;

namespace BriefBot.Chat.Handlers.Briefings;

/// <summary><c>/briefing stop</c>: ends the channel's schedule.</summary>
internal sealed class StopHandler(IBriefingSchedules schedules) : ICommandHandler
{
    public string Name => CommandNames.BriefingStop;

    public async Task<Reply> ReplyAsync(CommandOptions options, ChatContext context, CancellationToken cancellationToken) =>
        new Reply.Notice(
            NoticeKind.Information,
            await schedules.StopAsync(BriefingChannel.Of(context), cancellationToken).ConfigureAwait(false)
                ? "No more briefings are posted here. Its topics and past briefings are kept; /briefing schedule starts them again."
                : "This channel has no scheduled briefing, so there is nothing to stop.");
}
