using BriefBot.Briefings.Schedules;
using BriefBot.Chat.Commands;

namespace BriefBot.Chat.Handlers.Briefings;

/// <summary><c>/briefing unwatch</c>: follows a topic no longer.</summary>
internal sealed class UnwatchHandler(IBriefingSchedules schedules) : ICommandHandler
{
    public string Name => CommandNames.BriefingUnwatch;

    public async Task<Reply> ReplyAsync(CommandOptions options, ChatContext context, CancellationToken cancellationToken)
    {
        var channel = BriefingChannel.Of(context);
        var topic = options.Text(OptionNames.Topic)!;
        var wasFollowed = await schedules.UnwatchAsync(channel, topic, cancellationToken).ConfigureAwait(false);
        var left = await schedules.WatchesAsync(channel, cancellationToken).ConfigureAwait(false);
        var rest = left.Count == 0 ? "No topic is followed." : $"Followed: {WatchHandler.Listed(left)}.";
        return wasFollowed
            ? new Reply.Notice(NoticeKind.Information, $"“{topic}” is not followed any more. {rest}")
            : throw new RefusedException($"“{topic}” is not followed.{CommandOptions.Hint(topic, left)} {rest}");
    }
}
