using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Chat.Commands;
using BriefBot.Summaries;
using Microsoft.Extensions.Logging;

namespace BriefBot.Chat.Handlers;

/// <summary><c>/summary</c>: sums up an article or a topic.</summary>
internal sealed class SummaryHandler(
    ISummarizer summarizer, ArticleFinder finder, QuoteLock quoteLock, ILogger<SummaryHandler> logger) : ICommandHandler
{
    public string Name => CommandNames.Summary;

    public async Task<Reply> ReplyAsync(CommandOptions options, ChatContext context, CancellationToken cancellationToken)
    {
        var length = options.Length();
        var article = options.Text(OptionNames.Article);
        var topic = options.Text(OptionNames.Topic);
        var text = options.Text(OptionNames.Text);
        var given = new[] { article, topic, text }.Count(option => option is not null);
        if (given != 1)
        {
            throw new RefusedException(given == 0
                ? "/summary needs an article or a topic. For example: /summary rare earths"
                : "/summary takes either an article or a topic, not both.");
        }

        var summary = await SummarizeAsync(article, text, topic, new SummaryRequest(length, context.Asker), cancellationToken).ConfigureAwait(false);
        return await quoteLock.CheckAsync(summary, cancellationToken).ConfigureAwait(false) switch
        {
            Summary.Withdrawn withdrawn => Withdrawals.Reply(logger, Name, withdrawn.Reason),
            var held => new Reply.Summarized(held),
        };
    }

    private async Task<Summary> SummarizeAsync(
        string? article, string? text, string? topic, SummaryRequest request, CancellationToken cancellationToken)
    {
        var id = article is not null
            ? await finder.FindOnlyAsync(article, cancellationToken).ConfigureAwait(false)
            : text is not null ? await finder.FindAsync(text, cancellationToken).ConfigureAwait(false) : null;
        if (id is null && article is not null && !ArticleId.IsValid(article))
        {
            return new Summary.NotCovered(article, []);
        }

        id ??= article is null ? null : new ArticleId(article);
        return id is { } known
            ? await summarizer.SummarizeArticleAsync(known, request, cancellationToken).ConfigureAwait(false)
            : await summarizer.SummarizeTopicAsync((topic ?? text)!, request, cancellationToken).ConfigureAwait(false);
    }
}
