using System.Diagnostics.CodeAnalysis;
using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.Summaries;
using Microsoft.Extensions.Logging;

namespace BriefBot.Chat;

/// <summary>Carries out commands; whatever carries article text passes the quote lock as its last step.</summary>
internal sealed class ChatService(
    IArticleMemory memory,
    IAnswerer answerer,
    ISummarizer summarizer,
    ArticleFinder finder,
    QuoteLock quoteLock,
    ErrorIds errorIds,
    ILogger<ChatService> logger) : IChatService
{
    [SuppressMessage("Design", "CA1031", Justification = "Whoever addresses the bot gets a reply, whatever failed.")]
    public async Task<Reply> ReplyAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        try
        {
            return await CarryOutAsync(command, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception refused) when (refused is RefusedException or SearchFilterException)
        {
            return new Reply.Notice(NoticeKind.Refused, refused.Message);
        }
        catch (MemoryException failure)
        {
            Log.MemoryFailed(logger, command.Name, failure.Message);
            return new Reply.Notice(NoticeKind.Failed, failure.Message);
        }
        catch (Exception unexpected)
        {
            var id = errorIds.Next();
            Log.CommandFailed(logger, command.Name, id, unexpected);
            return new Reply.Notice(
                NoticeKind.Failed,
                $"That went wrong, and not because of what you wrote. Please try again; if it stays, tell whoever runs the bot: error {id}.");
        }
    }

    private async Task<Reply> CarryOutAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (CommandCatalog.Find(command.Name) is not { } definition)
        {
            var nearest = NearestName.To(command.Name, CommandCatalog.All.Select(known => known.Name));
            throw new RefusedException($"There is no command /{command.Name}. Did you mean /{nearest}? /help shows all.");
        }

        var options = new CommandOptions(command, definition);
        return command.Name switch
        {
            CommandNames.Ask => await AskAsync(options, cancellationToken).ConfigureAwait(false),
            CommandNames.Summary => await SummaryAsync(options, cancellationToken).ConfigureAwait(false),
            CommandNames.Search => await SearchAsync(options, cancellationToken).ConfigureAwait(false),
            CommandNames.Articles => await ArticlesAsync(options, cancellationToken).ConfigureAwait(false),
            _ => new Reply.Helped(CommandCatalog.All),
        };
    }

    private async Task<Reply> AskAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        var question = options.Text(OptionNames.Question)!;
        var filter = await FilterAsync(options, cancellationToken).ConfigureAwait(false);
        var answer = await answerer.AnswerAsync(question, filter, cancellationToken).ConfigureAwait(false);
        return await quoteLock.CheckAsync(answer, cancellationToken).ConfigureAwait(false) switch
        {
            Answer.Grounded grounded => new Reply.Answered(grounded),
            Answer.NotCovered notCovered => new Reply.NotCovered(notCovered),
            Answer.Withdrawn withdrawn => Withdrawn(CommandNames.Ask, withdrawn.Reason),
            var other => throw new InvalidOperationException($"An answer of an unknown kind: {other.GetType().Name}."),
        };
    }

    private async Task<Reply> SummaryAsync(CommandOptions options, CancellationToken cancellationToken)
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

        var summary = await SummarizeAsync(article, text, topic, length, cancellationToken).ConfigureAwait(false);
        return await quoteLock.CheckAsync(summary, cancellationToken).ConfigureAwait(false) switch
        {
            Summary.Withdrawn withdrawn => Withdrawn(CommandNames.Summary, withdrawn.Reason),
            var held => new Reply.Summarized(held),
        };
    }

    private async Task<Summary> SummarizeAsync(
        string? article, string? text, string? topic, SummaryLength length, CancellationToken cancellationToken)
    {
        var id = article is not null
            ? await finder.FindOnlyAsync(article, cancellationToken).ConfigureAwait(false)
            : text is not null ? await finder.FindAsync(text, cancellationToken).ConfigureAwait(false) : null;
        if (id is null && article is not null && !ArticleId.IsValid(article))
        {
            return new Summary.NotCovered(article, []);
        }

        // The summariser knows which articles come nearest to an id that is not there.
        id ??= article is null ? null : new ArticleId(article);
        return id is { } known
            ? await summarizer.SummarizeArticleAsync(known, length, cancellationToken).ConfigureAwait(false)
            : await summarizer.SummarizeTopicAsync((topic ?? text)!, length, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Reply> SearchAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        var words = options.Text(OptionNames.Words)!;
        var limit = options.Number(OptionNames.Limit, 1, SearchQuery.MaxLimit) ?? ChatDefaults.SearchLimit;
        var filter = await FilterAsync(options, cancellationToken).ConfigureAwait(false);
        var found = await memory.SearchAsync(new SearchQuery(words, limit, filter), cancellationToken).ConfigureAwait(false);
        var held = await quoteLock.CheckAsync(found, cancellationToken).ConfigureAwait(false);
        return held.Passages.Count == 0 && found.Passages.Count > 0
            ? Withdrawn(CommandNames.Search, QuoteLock.WithdrawnReason)
            : new Reply.Found(words, held);
    }

    private async Task<Reply> ArticlesAsync(CommandOptions options, CancellationToken cancellationToken)
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

    private async Task<SearchFilter?> FilterAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        var article = options.Text(OptionNames.Article);
        var filter = new SearchFilter
        {
            Source = options.Text(OptionNames.Source),
            After = options.Day(OptionNames.After),
            Before = options.Day(OptionNames.Before),
            Article = article is null ? null : await finder.RequireAsync(article, cancellationToken).ConfigureAwait(false),
        };
        if (filter.After >= filter.Before)
        {
            throw new RefusedException($"{OptionNames.After} has to lie before {OptionNames.Before}, or no article can match.");
        }

        return filter == SearchFilter.None ? null : filter;
    }

    private Reply.Notice Withdrawn(string command, string reason)
    {
        Log.Withdrawn(logger, command);
        return new Reply.Notice(NoticeKind.Failed, reason);
    }
}
