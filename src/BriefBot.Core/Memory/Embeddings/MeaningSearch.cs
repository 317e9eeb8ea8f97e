using BriefBot.Memory.Lexical;
using BriefBot.Memory.Ranking;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace BriefBot.Memory.Embeddings;

/// <summary>Search by meaning, as far as it is there: without an endpoint, without vectors, or when the endpoint fails it gives nothing.</summary>
internal sealed class MeaningSearch
{
    private readonly Lazy<SqliteDatabase> _database;
    private readonly PassageEmbedder _embedder;
    private readonly QuestionEmbedder? _questions;
    private readonly VectorKeeper _keeper;
    private volatile bool _hasVectors;

    public MeaningSearch(
        Lazy<SqliteDatabase> database,
        PassageEmbedder embedder,
        TimeProvider time,
        ILogger<MeaningSearch> logger,
        IEmbeddingGenerator<string, Embedding<float>>? generator = null)
    {
        _database = database;
        _embedder = embedder;
        _questions = generator is null ? null : new QuestionEmbedder(generator, time, logger);
        _keeper = new VectorKeeper(embedder.Model, logger);
    }

    /// <summary>The question's vector; null when search is to go by words alone.</summary>
    public async Task<PassageVector?> QuestionAsync(string text, CancellationToken cancellationToken)
    {
        if (_questions is null)
        {
            return null;
        }

        if (!_hasVectors)
        {
            _hasVectors = await Task.Run(
                () => _database.Value.Read(connection => VectorQueries.LatestModel(connection, _embedder.Model) is not null),
                cancellationToken).ConfigureAwait(false);
            if (!_hasVectors)
            {
                _embedder.Nudge();
                return null;
            }
        }

        return await _questions.EmbedAsync(text, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The question's vector held against the passages' vectors that the connection sees; null when there are none.</summary>
    public MeaningMatch? At(SqliteConnection connection, LexicalIndex index, PassageVector? question)
    {
        if (question is not { } vector)
        {
            return null;
        }

        var view = _keeper.At(connection, index, vector.Size);
        if (view is null || view.Embedded < index.Passages)
        {
            _embedder.Nudge();
        }

        return view is { Embedded: > 0 } ? new MeaningMatch(view, vector) : null;
    }
}
