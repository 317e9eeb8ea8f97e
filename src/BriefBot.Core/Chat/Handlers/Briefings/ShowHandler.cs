using BriefBot.Briefings;
using BriefBot.Briefings.Ledger;
using BriefBot.Chat.Commands;

namespace BriefBot.Chat.Handlers.Briefings;

/// <summary><c>/briefing show</c>: shows a briefing of the past, with what still holds of it.</summary>
internal sealed class ShowHandler(IBriefingArchive archive, BriefingLock quoteLock) : ICommandHandler
{
    private const int DatesToName = 5;

    public string Name => CommandNames.BriefingShow;

    public async Task<Reply> ReplyAsync(CommandOptions options, ChatContext context, CancellationToken cancellationToken)
    {
        var channel = BriefingChannel.Of(context);
        var day = options.Day(OptionNames.Date);
        var found = day is { } date
            ? await archive.FindAsync(channel, date, cancellationToken).ConfigureAwait(false)
            : await archive.FindLastAsync(channel, cancellationToken).ConfigureAwait(false);
        if (found is null)
        {
            var dates = await archive.DatesAsync(channel, DatesToName, cancellationToken).ConfigureAwait(false);
            var hint = dates.Count == 0
                ? "There is no briefing of this channel yet; /briefing now makes one."
                : $"The last ones: {string.Join(", ", dates.Select(one => one.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))}.";
            throw new RefusedException(day is { } missing ? $"There is no briefing of {BriefingTimes.InWords(missing)}. {hint}" : hint);
        }

        return new Reply.BriefingShown(await quoteLock.CheckAsync(found.Briefing, cancellationToken).ConfigureAwait(false));
    }
}
