using BriefBot.Chat.Commands;
using BriefBot.Chat.Status;

namespace BriefBot.Chat.Handlers;

/// <summary><c>/status</c>: what each part of the bot says of itself.</summary>
internal sealed class StatusHandler(IEnumerable<IStatusSource> sources) : ICommandHandler
{
    public string Name => CommandNames.Status;

    public async Task<Reply> ReplyAsync(CommandOptions options, ChatContext context, CancellationToken cancellationToken)
    {
        var lines = new List<StatusLine>();
        foreach (var source in sources)
        {
            lines.AddRange(await source.ReadAsync(cancellationToken).ConfigureAwait(false));
        }

        return new Reply.StatusShown(lines);
    }
}
