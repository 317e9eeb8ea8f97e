using System.ComponentModel;
using BriefBot.Answers;
using BriefBot.Chat.Handlers;
using BriefBot.Memory;
using BriefBot.Storage;
using BriefBot.Summaries;
using Microsoft.SemanticKernel;

namespace BriefBot.SemanticKernel.Agents;

/// <summary>BriefBot for other agents. Behind the quote lock, as the chat is, and like it with an answer or a reason.</summary>
internal sealed class BriefBotPlugin(IArticleMemory memory, IAnswerer answerer, ISummarizer summarizer, QuoteLock quoteLock)
{
    private const string Filters = "It may hold filters such as source:Reuters, after:2026-01-10 or before:2026-02-01.";
    private const string Returned = "with title, outlet, date and link of the article; status not_covered when no article covers it: then say so, and do not guess.";

    [KernelFunction("search")]
    [Description("Finds passages in the team's news articles. Returns word-for-word quotes, best first, " + Returned)]
    public Task<AgentReply> SearchAsync(
        [Description("A question or a few words. " + Filters)] string question,
        [Description("How many passages at most, 1 to 20.")] int limit = 5,
        CancellationToken cancellationToken = default) => ReplyAsync(async () =>
    {
        var found = await memory.SearchAsync(new SearchQuery(question, Math.Clamp(limit, 1, 20)), cancellationToken).ConfigureAwait(false);
        var held = (await quoteLock.CheckAsync(found, cancellationToken).ConfigureAwait(false)).Passages;
        return found.CoverageScore < Coverage.LeastScore || found.Passages.Count == 0
                ? AgentReply.NotCovered("The articles do not cover this.", held.Select(passage => passage.Article).DistinctBy(article => article.Id))
            : held.Count == 0 ? AgentReply.Failed(QuoteLock.WithdrawnReason)
            : AgentReply.Covered("Passages of the articles, word for word.", held.Select(
                passage => new GroundedSentence(passage.Text, [new Quote(passage.Article, passage.Range, passage.Text)])));
    });

    [KernelFunction("ask")]
    [Description("Answers a question from the team's news articles. Returns sentences, each with the quotes that prove it, " + Returned)]
    public Task<AgentReply> AskAsync(
        [Description("One full question. " + Filters)] string question, CancellationToken cancellationToken = default) => ReplyAsync(async () =>
    {
        var answer = await answerer.AnswerAsync(question, filter: null, cancellationToken).ConfigureAwait(false);
        return await quoteLock.CheckAsync(answer, cancellationToken).ConfigureAwait(false) switch
        {
            Answer.Grounded grounded => AgentReply.Covered(
                string.Join(' ', grounded.Coverage.Uncovered.Select(part => $"Not covered: {part}.").Prepend(Words(grounded.Wording))), grounded.Sentences),
            Answer.NotCovered none => AgentReply.NotCovered("The articles do not cover this question.", none.Nearest),
            var withdrawn => AgentReply.Failed(((Answer.Withdrawn)withdrawn).Reason),
        };
    });

    [KernelFunction("summarise")]
    [Description("Summarises one of the team's news articles, or what they say about a topic. Returns sentences, each with the quotes that prove it, " + Returned)]
    public Task<AgentReply> SummariseAsync(
        [Description("An article's id or title, or a topic in a few words.")] string subject,
        [Description("Short (up to 3 sentences), Medium (6) or Long (12).")] string length = nameof(SummaryLength.Short),
        CancellationToken cancellationToken = default) => ReplyAsync(async () =>
    {
        var request = new SummaryRequest(Enum.TryParse<SummaryLength>(length, ignoreCase: true, out var wanted) ? wanted : SummaryLength.Short, Asker.Program);
        var summary = await new ArticleFinder(memory).FindAsync(subject, cancellationToken).ConfigureAwait(false) is { } id
            ? await summarizer.SummarizeArticleAsync(id, request, cancellationToken).ConfigureAwait(false)
            : await summarizer.SummarizeTopicAsync(subject, request, cancellationToken).ConfigureAwait(false);
        return await quoteLock.CheckAsync(summary, cancellationToken).ConfigureAwait(false) switch
        {
            Summary.OfArticle article => AgentReply.Covered(Words(article.Wording), article.Sentences),
            Summary.OfTopic topic => AgentReply.Covered(Words(topic.Wording), topic.Stories.SelectMany(story => story.Sentences)),
            Summary.NotCovered none => AgentReply.NotCovered("No article speaks of this.", none.Nearest),
            var withdrawn => AgentReply.Failed(((Summary.Withdrawn)withdrawn).Reason),
        };
    });

    private static string Words(Wording wording) => wording is Wording.Written written
        ? $"In the words of {written.Model}, each sentence held against its quotes." : "In the articles' own words.";

    private static async Task<AgentReply> ReplyAsync(Func<Task<AgentReply>> reply)
    {
        try
        {
            return await reply().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is SearchFilterException or StorageException)
        {
            return AgentReply.Failed(failure.Message);
        }
    }
}
