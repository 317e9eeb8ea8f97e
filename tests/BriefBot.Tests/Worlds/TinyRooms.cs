using System.Runtime.CompilerServices;
using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.Summaries;

namespace BriefBot.Tests.Worlds;

/// <summary>All the rooms behind the chat in a few lines each, so that the program can be tried with texts no reader would let in.</summary>
/// <remarks>A question is covered by the articles whose text holds its longest word; the first sentence is the quote.</remarks>
internal sealed class TinyRooms : IArticleMemory, IArticleIndexer, IAnswerer, ISummarizer
{
    private readonly List<StoredArticle> _articles = [];

    public Exception? Failure { get; set; }

    public IReadOnlyList<string> FollowUps { get; set; } = [];

    public TinyRooms With(
        string id, string title, string text, string? source = null, string? url = null, DateTimeOffset? published = null)
    {
        var reference = new ArticleReference(new ArticleId(id), 1, title, source, url is null ? null : new Uri(url), published);
        _articles.Add(new StoredArticle(reference, text, new DateTimeOffset(2026, 2, 1, 8, 30, 5, TimeSpan.Zero)));
        return this;
    }

    public Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Failure is not null)
        {
            throw Failure;
        }

        var passages = _articles
            .Where(article => Holds(article, query.Text)
                && (query.Filter?.Source is not { } source || article.Reference.Source == source))
            .Take(query.Limit)
            .Select(article => new Passage(article.Reference, new TextRange(0, article.Text.Length), article.Text, .5))
            .ToList();
        return Task.FromResult(new SearchResult(passages, passages.Count > 0 ? .75 : 0));
    }

    public async Task<Answer> AnswerAsync(AnswerRequest request, CancellationToken cancellationToken)
    {
        var (question, filter) = (request.Question, request.Filter);
        var found = await SearchAsync(new SearchQuery(question, Filter: filter), cancellationToken);
        if (found.Passages.Count == 0)
        {
            var missing = new Coverage(.1, .5, 0, null) { Uncovered = [Longest(question)] };
            return new Answer.NotCovered(question, [.. _articles.Select(article => article.Reference).Take(2)], missing);
        }

        var first = Quoted(found.Passages[0]);
        var sentence = new GroundedSentence(first.Text, [.. found.Passages.Select(Quoted)]);
        return new Answer.Grounded(
            question, [sentence], new Coverage(.75, .5, found.Passages.Count, found.Passages.Max(passage => passage.Article.Published)), FollowUps);
    }

    public async Task<Summary> SummarizeTopicAsync(string topic, SummaryRequest request, CancellationToken cancellationToken) =>
        await AnswerAsync(new AnswerRequest(topic), cancellationToken) is Answer.Grounded answer
            ? new Summary.OfTopic(topic, [new StorySummary(answer.Sentences[0].Quotes[0].Article.Title, answer.Sentences)], answer.Coverage)
            : new Summary.NotCovered(topic, [.. _articles.Select(article => article.Reference)]);

    public Task<Summary> SummarizeArticleAsync(ArticleId id, SummaryRequest request, CancellationToken cancellationToken)
    {
        var article = _articles.Find(article => article.Reference.Id == id);
        return Task.FromResult<Summary>(article is null
            ? new Summary.NotCovered(id.Value, [.. _articles.Select(other => other.Reference)])
            : new Summary.OfArticle(
                article.Reference,
                [new GroundedSentence(article.Text, [new Quote(article.Reference, new TextRange(0, article.Text.Length), article.Text)])]));
    }

    public Task<IReadOnlyList<ArticleListing>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ArticleListing>>(
            [.. _articles.Select(article => new ArticleListing(article.Reference, 1, article.Text.Split(' ').Length, article.Indexed, null))]);

    public Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken cancellationToken) =>
        Task.FromResult(_articles.Find(article => article.Reference.Id == id));

    public Task<string?> ReadRangeAsync(ArticleId id, int version, TextRange range, CancellationToken cancellationToken) =>
        Task.FromResult(_articles.Find(article => article.Reference.Id == id) is { } article && range.FitsIn(article.Text.Length)
            ? range.Of(article.Text)
            : null);

    public Task<StoredArticle?> FindVersionAsync(ArticleId id, int version, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ImportList> ListImportsAsync(ImportMark after, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    public async IAsyncEnumerable<IndexedArticle> IndexAsync(
        IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var path in paths)
        {
            await Task.CompletedTask;
            cancellationToken.ThrowIfCancellationRequested();
            if (!File.Exists(path))
            {
                yield return new IndexedArticle(path, IndexStatus.Failed, null, null, "There is no such file.");
                continue;
            }

            var id = Path.GetFileNameWithoutExtension(path);
            With(id, id, await File.ReadAllTextAsync(path, cancellationToken));
            yield return new IndexedArticle(path, IndexStatus.Added, new ArticleId(id), id, null);
        }
    }

    public IAsyncEnumerable<IndexedArticle> IndexAsync(IReadOnlyList<ArticleUpload> uploads, CancellationToken cancellationToken) =>
        IndexAsync([.. uploads.Select(upload => upload.Name)], cancellationToken);

    public async IAsyncEnumerable<IndexedArticle> IndexStarterArticlesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        With("starter", "A starter article", "The leaders met in Nara.", "BriefBot");
        yield return new IndexedArticle("starter.md", IndexStatus.Added, new ArticleId("starter"), "A starter article", null);
    }

    public Task<IReadOnlyList<ImportOutcome>> ImportAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<bool> DeleteAsync(ArticleId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static Quote Quoted(Passage passage) => new(passage.Article, passage.Range, passage.Text);

    private static bool Holds(StoredArticle article, string question) =>
        article.Text.Contains(Longest(question), StringComparison.OrdinalIgnoreCase);

    private static string Longest(string question) => question.Split(' ', '?', '.').MaxBy(word => word.Length)!;
}
