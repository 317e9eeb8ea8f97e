using BriefBot.Answers;
using BriefBot.Chat.Commands;
using BriefBot.Memory;
using Microsoft.Extensions.Logging;

namespace BriefBot.Chat.Handlers;

/// <summary><c>/search</c>: finds passages.</summary>
internal sealed class SearchHandler(
    IArticleMemory memory, QuoteLock quoteLock, FilterOptions filters, ILogger<SearchHandler> logger) : ICommandHandler
{
    public string Name => CommandNames.Search;

    public async Task<Reply> ReplyAsync(CommandOptions options, ChatContext context, CancellationToken cancellationToken)
    {
        var words = options.Text(OptionNames.Words)!;
        var limit = options.Number(OptionNames.Limit, 1, SearchQuery.MaxLimit) ?? ChatDefaults.SearchLimit;
        var filter = await filters.ReadAsync(options, cancellationToken).ConfigureAwait(false);
        var found = await memory.SearchAsync(new SearchQuery(words, limit, filter), cancellationToken).ConfigureAwait(false);
        var held = await quoteLock.CheckAsync(found, cancellationToken).ConfigureAwait(false);
        return held.Passages.Count == 0 && found.Passages.Count > 0
            ? Withdrawals.Reply(logger, Name, QuoteLock.WithdrawnReason)
            : new Reply.Found(words, held);
    }
}
