using BriefBot.Articles;
using BriefBot.Memory.Embeddings;
using BriefBot.Memory.Evidence;
using BriefBot.Memory.Ranking;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.Memory.Sqlite;

/// <summary>The embedded memory: articles in SQLite, search by an inverted index of its own that follows the database.</summary>
internal sealed class SqliteArticleMemory : IArticleMemory, IDisposable
{
    /// <summary>How many of the best passages are read sentence by sentence.</summary>
    private const int EvidencePassages = 10;

    private readonly Lazy<SqliteDatabase> _database;
    private readonly StoreRanking _ranking;
    private readonly PassageReading _reading = new();
    private readonly TimeProvider _time;
    private readonly MeaningSearch? _meaning;

    /// <summary>Creates the memory.</summary>
    /// <param name="database">The database; the memory disposes it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="meaning">Search by meaning; null to go by words alone.</param>
    public SqliteArticleMemory(Lazy<SqliteDatabase> database, TimeProvider time, MeaningSearch? meaning = null)
    {
        (_database, _time, _meaning, _ranking) = (database, time, meaning, new StoreRanking(database));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ImportOutcome>> ImportAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        var prepared = new PreparedArticle[articles.Count];
        await Parallel.ForAsync(
            0, articles.Count, cancellationToken,
            (i, _) =>
            {
                prepared[i] = PreparedArticle.Of(articles[i]);
                return ValueTask.CompletedTask;
            }).ConfigureAwait(false);
        var now = _time.GetUtcNow();
        var outcomes = await _database.Value.WriteAsync<IReadOnlyList<ImportOutcome>>(
            (connection, _) =>
            {
                var writer = new ArticleWriter(connection, now);
                return [.. prepared.Select(writer.Import)];
            },
            cancellationToken).ConfigureAwait(false);

        // The import is on disk: from here on it is reported, whatever becomes of the token.
        await Task.Run(() => _ranking.Follow(outcomes.Count(o => o.Status != ImportStatus.Unchanged)), CancellationToken.None).ConfigureAwait(false);
        return outcomes;
    }

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(ArticleId id, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        return _database.Value.WriteAsync((connection, _) => new ArticleWriter(connection, now).Delete(id), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, SearchQuery.MaxLimit);
        var (text, filter) = QuestionFilters.Parse(query.Text, query.Filter);
        var vector = _meaning is null ? null : await _meaning.QuestionAsync(text, cancellationToken).ConfigureAwait(false);
        return await _ranking.ReadAsync(connection => Search(connection, text, filter, query.Limit, vector, null), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ranks and judges passages that another search has found, with the whole store's knowledge of how rare words are.</summary>
    /// <param name="text">The question without filters.</param>
    /// <param name="filter">Which articles count.</param>
    /// <param name="limit">How many passages at most.</param>
    /// <param name="given">The passages' rows in the moment that the connection sees, each with its nearness where that is known.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<SearchResult> SearchAmongAsync(
        string text, SearchFilter filter, int limit, Func<SqliteConnection, IReadOnlyDictionary<long, float?>> given,
        CancellationToken cancellationToken) =>
        _ranking.ReadAsync(connection => Search(connection, text, filter, limit, null, new GivenPassages(given(connection))), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ArticleListing>> ListAsync(CancellationToken cancellationToken) =>
        ReadAsync(ArticleQueries.List, cancellationToken);

    /// <inheritdoc/>
    public Task<StoredArticle?> FindAsync(ArticleId id, CancellationToken cancellationToken) =>
        ReadAsync(connection => ArticleQueries.Find(connection, id), cancellationToken);

    /// <inheritdoc/>
    public Task<string?> ReadRangeAsync(ArticleId id, int version, TextRange range, CancellationToken cancellationToken) =>
        ReadAsync(connection => ArticleQueries.ReadRange(connection, id, version, range), cancellationToken);

    /// <inheritdoc/>
    public Task<StoredArticle?> FindVersionAsync(ArticleId id, int version, CancellationToken cancellationToken) =>
        ReadAsync(connection => ArticleQueries.FindVersion(connection, id, version), cancellationToken);

    /// <inheritdoc/>
    public Task<ImportList> ListImportsAsync(ImportMark after, CancellationToken cancellationToken) =>
        ReadAsync(connection => ArticleQueries.Imports(connection, after), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) =>
        ReadAsync(ArticleQueries.Check, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _ranking.Save();
        if (_database.IsValueCreated)
        {
            _database.Value.Dispose();
        }
    }

    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        Task.Run(() => _database.Value.Read(work), cancellationToken);

    /// <summary>One try; null when another search has moved the index past this transaction's moment.</summary>
    private SearchResult? Search(SqliteConnection connection, string text, SearchFilter filter, int limit, PassageVector? vector, GivenPassages? given)
    {
        if (_ranking.Rank(
            connection, text, filter, Math.Max(limit, EvidencePassages), index => _meaning?.At(connection, index, vector), given) is not { } ranking)
        {
            return null;
        }

        var scores = ranking.Passages.ToDictionary(p => p.Candidate.Row, p => p.Score);
        var passages = ArticleQueries.Passages(connection, [.. ranking.Passages.Select(p => p.Candidate.Row)])
            .Select(p => new Passage(p.Article, p.Range, p.Text, scores[p.Row]))
            .ToList();
        var sentences = new EvidenceFinder(ranking.Question, _reading).Find(
            passages.Take(EvidencePassages).ToList(), [.. ranking.Passages.Take(EvidencePassages).Select(p => p.Features)]);

        // Nearness in meaning makes a passage worth showing, never a question covered: that takes the question's words.
        var byWords = ranking.Passages.Where(p => !p.Candidate.IsByMeaningOnly).ToList();
        if (byWords.Count < ranking.Passages.Count)
        {
            var rows = byWords.Select(p => p.Candidate.Row).ToHashSet();
            sentences = [.. sentences.Where(s => rows.Contains(ranking.Passages[s.Passage].Candidate.Row))];
            ranking = ranking with { Passages = byWords };
        }

        var coverage = CoverageModel.Gather(ranking, sentences);
        return new SearchResult([.. passages.Take(limit)], byWords.Count == 0 ? 0 : CoverageModel.Score(ranking.Question, coverage, sentences))
        {
            Evidence = new SearchEvidence(ranking.Question, sentences, coverage),
        };
    }
}
