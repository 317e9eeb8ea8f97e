using BriefBot.Articles.Arrivals.Pages;
using BriefBot.Chat.Commands;
using BriefBot.Memory;

namespace BriefBot.Chat.Handlers;

/// <summary>
/// <c>/index</c>: adds articles from a web page, from files that came with the command or, on this machine, from files that
/// are named by their paths.
/// </summary>
internal sealed class IndexHandler(IArticleIndexer indexer, IPageIndexer? pages = null) : ICommandHandler
{
    public string Name => CommandNames.Index;

    public async Task<Reply> ReplyAsync(CommandOptions options, ChatContext context, CancellationToken cancellationToken)
    {
        var lines = new List<IndexedArticle>();
        var file = options.Text(OptionNames.File);
        var url = options.Text(OptionNames.Url);

        // "/index https://…" is what whoever types it means.
        (file, url) = url is null && IsAddress(file) ? (null, file) : (file, url);
        if (url is not null)
        {
            lines.Add(await (pages ?? throw new RefusedException("/index takes no web pages here.")).IndexAsync(url, cancellationToken).ConfigureAwait(false));
        }

        if (Files(options, file, url is not null, context, cancellationToken) is { } run)
        {
            await foreach (var line in run.ConfigureAwait(false))
            {
                lines.Add(line);
            }
        }

        return new Reply.Indexed(lines);
    }

    private IAsyncEnumerable<IndexedArticle>? Files(
        CommandOptions options, string? file, bool hasPage, ChatContext context, CancellationToken cancellationToken) => (options.Files.Count, file) switch
        {
            ( > 0, _) => indexer.IndexAsync(options.Files, cancellationToken),
            (_, null) => hasPage ? null : throw new RefusedException(
                context.MayNameFiles
                    ? "/index needs a file or a page. For example: /index articles/today.md, or /index url:https://www.example.org/article"
                    : "/index needs a file that is attached to it, or the address of a page in url."),
            _ => context.MayNameFiles ? indexer.IndexAsync([file], cancellationToken) : throw new RefusedException("/index takes files that are attached to it."),
        };

    private static bool IsAddress(string? text) =>
        text is not null && (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase));
}
