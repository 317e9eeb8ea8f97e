using System.Globalization;
using BriefBot.Briefings.Schedules;
using BriefBot.Chat.Commands;

namespace BriefBot.Chat.Handlers.Briefings;

/// <summary><c>/briefing watch</c>: follows a topic, or lists those that are followed.</summary>
internal sealed class WatchHandler(IBriefingSchedules schedules) : ICommandHandler
{
    public string Name => CommandNames.BriefingWatch;

    public async Task<Reply> ReplyAsync(CommandOptions options, ChatContext context, CancellationToken cancellationToken)
    {
        var channel = BriefingChannel.Of(context);
        if (options.Text(OptionNames.Topic) is not { } topic)
        {
            var all = await schedules.WatchesAsync(channel, cancellationToken).ConfigureAwait(false);
            return new Reply.Notice(NoticeKind.Information, all.Count == 0
                ? "No topic is followed; stories are ordered by outlets and age alone. For example: /briefing watch topic:\"rare earths\""
                : $"Followed: {Listed(all)}.");
        }

        if (topic.Length > BriefingLimits.WatchLength)
        {
            throw new RefusedException(string.Create(
                CultureInfo.InvariantCulture, $"A topic takes at most {BriefingLimits.WatchLength} characters; this one has {topic.Length}. A few words do best."));
        }

        var isNew = await schedules.WatchAsync(channel, topic, cancellationToken).ConfigureAwait(false);
        var watches = await schedules.WatchesAsync(channel, cancellationToken).ConfigureAwait(false);
        if (!isNew && !watches.Contains(topic, StringComparer.OrdinalIgnoreCase) && watches.Count >= BriefingLimits.Watches)
        {
            throw new RefusedException(string.Create(
                CultureInfo.InvariantCulture, $"A channel follows at most {BriefingLimits.Watches} topics; /briefing unwatch makes room. Followed: {Listed(watches)}."));
        }

        return new Reply.Notice(NoticeKind.Information, $"“{topic}” is {(isNew ? "followed now" : "followed already")}. Followed: {Listed(watches)}.");
    }

    public static string Listed(IReadOnlyList<string> watches) => string.Join(", ", watches.Select(watch => $"“{watch}”"));
}
