using System.Globalization;
using BriefBot.Answers;
using BriefBot.LanguageModel.Prompts;
using BriefBot.Memory;
using Microsoft.Extensions.Options;

namespace BriefBot.LanguageModel.Writing;

/// <summary>Answers in a model's words where its sentences hold, and in the articles' own where not.</summary>
/// <remarks>
/// Whether the articles cover a question is decided without the model: it is asked only about what is covered, gets the passages
/// that were found, and nothing that it leaves out or refuses makes an answer disappear.
/// </remarks>
internal sealed class ModelAnswerer(
    ExtractiveAnswerer extractive,
    ModelWriter writer,
    QuoteLock quoteLock,
    IOptions<LanguageModelOptions> options,
    IOptions<AnswerOptions> answers,
    TimeProvider time) : IAnswerer
{
    /// <inheritdoc/>
    public async Task<Answer> AnswerAsync(AnswerRequest request, CancellationToken cancellationToken)
    {
        var findings = await extractive.FindAsync(request, cancellationToken).ConfigureAwait(false);
        if (findings.Answer is not Answer.Grounded grounded)
        {
            return findings.Answer;
        }

        var most = Math.Max(answers.Value.MaxSentences, grounded.Sentences.Count);
        var task = new WritingTask(
            PromptNames.Answer,
            new Dictionary<string, string>
            {
                [PromptVariables.Question] = request.Question,
                [PromptVariables.Today] = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                [PromptVariables.MaxSentences] = most.ToString(CultureInfo.InvariantCulture),
            },
            QuoteSheet.Of(Passages(grounded, findings.Searches), options.Value.PromptTokens),
            most,
            request.Asker)
        {
            IsRelevant = new Relevance(findings).IsRelevant,
            OnSentences = request.Progress is { } progress ? (sentences, stop) => ReportAsync(progress, grounded, sentences, stop) : null,
        };

        // While the model writes, there is time to find out what could be asked next.
        var following = Task.Run(() => extractive.FollowUpsAsync(grounded, request.Filter, cancellationToken), cancellationToken);
        var writing = WriteAsync(task, grounded, cancellationToken);
        await Task.WhenAll(following, writing).ConfigureAwait(false);
        return await writing.ConfigureAwait(false) with { FollowUps = await following.ConfigureAwait(false) };
    }

    private async Task<Answer.Grounded> WriteAsync(WritingTask task, Answer.Grounded grounded, CancellationToken cancellationToken) =>
        task.Sheet.Quotes.Count == 0
            ? grounded
            : await writer.WriteAsync(task, cancellationToken).ConfigureAwait(false) switch
            {
                WritingOutcome.Text text => With(grounded, text.Sentences, text.Wording),
                WritingOutcome.Nothing nothing => grounded with { Wording = nothing.Wording },
                var other => throw new InvalidOperationException($"An outcome of an unknown kind: {other.GetType().Name}."),
            };

    /// <summary>What the answer in the articles' words quotes comes first, then the best passages of each part in turn.</summary>
    private static IEnumerable<(ArticleReference, Articles.TextRange, string)> Passages(Answer.Grounded grounded, IReadOnlyList<SearchResult> searches)
    {
        var ranked = Enumerable.Range(0, searches.Max(search => search.Passages.Count))
            .SelectMany(place => searches.Where(search => place < search.Passages.Count).Select(search => search.Passages[place]))
            .ToList();
        var quotes = grounded.Sentences.SelectMany(sentence => sentence.Quotes).ToList();
        return ranked
            .OrderByDescending(passage => quotes.Exists(quote => quote.Article.Id == passage.Article.Id
                && quote.Range.Start < passage.Range.End && passage.Range.Start < quote.Range.End))
            .Select(passage => (passage.Article, passage.Range, passage.Text));
    }

    private async ValueTask ReportAsync(
        IProgress<Answer.Grounded> progress, Answer.Grounded grounded, IReadOnlyList<GroundedSentence> sentences, CancellationToken cancellationToken)
    {
        // Not a word is shown whose quotes were not compared with the memory.
        if (await quoteLock.CheckAsync(With(grounded, sentences, grounded.Wording), cancellationToken).ConfigureAwait(false) is Answer.Grounded held)
        {
            progress.Report(held);
        }
    }

    private static Answer.Grounded With(Answer.Grounded grounded, IReadOnlyList<GroundedSentence> sentences, Wording wording)
    {
        var articles = sentences.SelectMany(sentence => sentence.Quotes).Select(quote => quote.Article).DistinctBy(article => article.Id).ToList();
        return grounded with
        {
            Sentences = sentences,
            Wording = wording,
            Coverage = grounded.Coverage with { Articles = articles.Count, Newest = articles.Max(article => article.Published) },
        };
    }
}
