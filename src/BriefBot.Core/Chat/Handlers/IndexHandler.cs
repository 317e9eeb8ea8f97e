using BriefBot.Chat.Commands;
using BriefBot.Memory;

namespace BriefBot.Chat.Handlers;

/// <summary><c>/index</c>: adds articles from files that came with the command or, on this machine, are named by their paths.</summary>
internal sealed class IndexHandler(IArticleIndexer indexer) : ICommandHandler
{
    public string Name => CommandNames.Index;

    public async Task<Reply> ReplyAsync(CommandOptions options, ChatContext context, CancellationToken cancellationToken)
    {
        var run = options.Files.Count > 0
            ? indexer.IndexAsync(options.Files, cancellationToken)
            : context.MayNameFiles
                ? indexer.IndexAsync([options.Text(OptionNames.File)!], cancellationToken)
                : throw new RefusedException("/index takes files that are attached to it.");
        var lines = new List<IndexedArticle>();
        await foreach (var line in run.ConfigureAwait(false))
        {
            lines.Add(line);
        }

        return new Reply.Indexed(lines);
    }
}
