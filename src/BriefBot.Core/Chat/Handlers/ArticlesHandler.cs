using BriefBot.Chat.Commands;
using BriefBot.Memory;

namespace BriefBot.Chat.Handlers;

/// <summary><c>/articles</c>: a page of the list of articles.</summary>
internal sealed class ArticlesHandler(IArticleMemory memory) : ICommandHandler
{
    public string Name => CommandNames.Articles;

    public async Task<Reply> ReplyAsync(CommandOptions options, ChatContext context, CancellationToken cancellationToken)
    {
        var page = options.Number(OptionNames.Page, 1, int.MaxValue) ?? 1;
        var all = await memory.ListAsync(cancellationToken).ConfigureAwait(false);
        var pages = Math.Max(1, (all.Count + ChatDefaults.PageSize - 1) / ChatDefaults.PageSize);
        if (page > pages)
        {
            throw new RefusedException($"page takes a whole number from 1 to {pages}; there is no page {page}.");
        }

        var articles = all.Skip((page - 1) * ChatDefaults.PageSize).Take(ChatDefaults.PageSize).ToList();
        return new Reply.Listed(articles, page, pages, all.Count);
    }
}
