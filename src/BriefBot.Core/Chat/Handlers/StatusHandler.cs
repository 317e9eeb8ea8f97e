using BriefBot.Chat.Commands;
using BriefBot.Chat.Status;
using BriefBot.Storage;

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
            try
            {
                lines.AddRange(await source.ReadAsync(cancellationToken).ConfigureAwait(false));
            }
            catch (StorageException failure)
            {
                // One part that cannot tell must not hide what the others have to say.
                lines.Add(new StatusLine("Database", context.MayNameFiles ? failure.Message : "cannot be read just now; the log says why", IsProblem: true));
            }
        }

        return new Reply.StatusShown(lines);
    }
}
