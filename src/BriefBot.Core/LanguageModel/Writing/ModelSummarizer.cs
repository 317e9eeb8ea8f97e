using System.Globalization;
using BriefBot.Articles;
using BriefBot.LanguageModel.Prompts;
using BriefBot.Memory;
using BriefBot.Summaries;
using Microsoft.Extensions.Options;

namespace BriefBot.LanguageModel.Writing;

/// <summary>Summarises in a model's words where its sentences hold, and in the articles' own where not.</summary>
internal sealed class ModelSummarizer(
    ExtractiveSummarizer extractive, IArticleMemory memory, ModelWriter writer, IOptions<LanguageModelOptions> options, TimeProvider time) : ISummarizer
{
    /// <summary>How many passages a topic is gathered from.</summary>
    private const int TopicPassages = 30;

    /// <inheritdoc/>
    public async Task<Summary> SummarizeArticleAsync(ArticleId id, SummaryRequest request, CancellationToken cancellationToken)
    {
        var summary = await extractive.SummarizeArticleAsync(id, request.Length, cancellationToken).ConfigureAwait(false);
        if (summary is not Summary.OfArticle told || await memory.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } article)
        {
            return summary;
        }

        var quoted = told.Sentences.SelectMany(sentence => sentence.Quotes).Select(quote => quote.Range).ToList();
        var outcome = await WriteAsync(
            PromptNames.SummariseArticle, [], ArticlePieces.Of(article, quoted, options.Value.PromptTokens), request, cancellationToken).ConfigureAwait(false);
        return outcome switch
        {
            WritingOutcome.Text text => told with { Sentences = text.Sentences, Wording = text.Wording },
            WritingOutcome.Nothing nothing => told with { Wording = nothing.Wording },
            _ => told,
        };
    }

    /// <inheritdoc/>
    public async Task<Summary> SummarizeTopicAsync(string topic, SummaryRequest request, CancellationToken cancellationToken)
    {
        var summary = await extractive.SummarizeTopicAsync(topic, request.Length, cancellationToken).ConfigureAwait(false);
        if (summary is not Summary.OfTopic told)
        {
            return summary;
        }

        // The passages that the articles' own summary quotes; these are what speaks of the topic.
        var quotes = told.Stories.SelectMany(story => story.Sentences).SelectMany(sentence => sentence.Quotes).ToList();
        var search = await memory.SearchAsync(new SearchQuery(topic, TopicPassages), cancellationToken).ConfigureAwait(false);
        var passages = search.Passages
            .Where(passage => quotes.Exists(quote => quote.Article.Id == passage.Article.Id
                && quote.Range.Start < passage.Range.End && passage.Range.Start < quote.Range.End))
            .Select(passage => (passage.Article, passage.Range, passage.Text));
        var outcome = await WriteAsync(
            PromptNames.SummariseTopic,
            new() { [PromptVariables.Topic] = topic, [PromptVariables.Today] = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
            QuoteSheet.Of(passages, options.Value.PromptTokens),
            request,
            cancellationToken).ConfigureAwait(false);
        return outcome switch
        {
            WritingOutcome.Text text => Retold(told, text),
            WritingOutcome.Nothing nothing => told with { Wording = nothing.Wording },
            _ => told,
        };
    }

    private async Task<WritingOutcome?> WriteAsync(
        string prompt, Dictionary<string, string> values, QuoteSheet sheet, SummaryRequest request, CancellationToken cancellationToken)
    {
        if (sheet.Quotes.Count == 0)
        {
            return null;
        }

        var most = ExtractiveSummarizer.Sentences(request.Length);
        values[PromptVariables.MaxSentences] = most.ToString(CultureInfo.InvariantCulture);
        return await writer.WriteAsync(new WritingTask(prompt, values, sheet, most, request.Asker), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Each sentence goes to the story whose article it quotes; a story without one keeps its own.</summary>
    private static Summary.OfTopic Retold(Summary.OfTopic told, WritingOutcome.Text text)
    {
        var stories = told.Stories.Select(story =>
        {
            var articles = story.Sentences.SelectMany(sentence => sentence.Quotes).Select(quote => quote.Article.Id).ToHashSet();
            var own = text.Sentences.Where(sentence => articles.Contains(sentence.Quotes[0].Article.Id)).ToList();
            return own.Count > 0 ? story with { Sentences = own } : story;
        }).ToList();
        return told with { Stories = stories, Wording = text.Wording };
    }
}
