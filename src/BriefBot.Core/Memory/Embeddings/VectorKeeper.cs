using BriefBot.Memory.Lexical;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace BriefBot.Memory.Embeddings;

/// <summary>Keeps the vectors in memory in step with the store, whoever writes to it: this process or another one.</summary>
internal sealed class VectorKeeper(string model, ILogger logger)
{
    private readonly Lock _gate = new();
    private VectorMatrix? _matrix;
    private VectorView? _view;
    private long _sequence = -1;

    /// <summary>The vectors of a size that the connection's read transaction sees; null when the store has none.</summary>
    /// <param name="connection">The connection, within its transaction.</param>
    /// <param name="index">The index that fits the same moment.</param>
    /// <param name="size">How many numbers a vector has, as the model gives them now.</param>
    public VectorView? At(SqliteConnection connection, LexicalIndex index, int size)
    {
        var sequence = VectorQueries.LastSequence(connection);
        lock (_gate)
        {
            if (_view is { } current && current.Index == index && _sequence == sequence && _matrix!.Size == size)
            {
                return current;
            }

            if (VectorQueries.FindModel(connection, model, size) is not { } id)
            {
                return null;
            }

            if (_matrix is null || _matrix.Model != id || IsMostlyStale(_matrix, index))
            {
                var (_, embedded) = VectorQueries.Count(connection, id);
                _matrix = new VectorMatrix(id, size, embedded);
            }

            var wasFull = _matrix.IsFull;
            VectorQueries.ReadInto(connection, _matrix);
            if (_matrix.IsFull && !wasFull)
            {
                Log.VectorsLeftOut(logger, EmbeddingDefaults.MemoryBudget >> 20);
            }

            _sequence = sequence;
            return _view = new VectorView(_matrix, index);
        }
    }

    /// <summary>So many vectors are of passages that are gone that reading the rest anew costs less than to carry them along.</summary>
    private static bool IsMostlyStale(VectorMatrix matrix, LexicalIndex index) => matrix.Count > 10_000 + (index.Passages * 3L / 2);
}
