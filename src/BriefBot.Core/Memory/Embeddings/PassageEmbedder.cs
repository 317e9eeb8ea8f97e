using System.Threading.Channels;
using BriefBot.Storage;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefBot.Memory.Embeddings;

/// <summary>Computes missing vectors in batches and stores each batch at once.</summary>
internal sealed class PassageEmbedder(
    Lazy<SqliteDatabase> database,
    IOptions<EmbeddingOptions> options,
    TimeProvider time,
    ILogger<PassageEmbedder> logger,
    IEmbeddingGenerator<string, Embedding<float>>? generator = null) : IPassageEmbedder, IDisposable
{
    /// <summary>Any text does to learn how many numbers the model's vectors have.</summary>
    private const string Sample = "news";

    private readonly SemaphoreSlim _running = new(1, 1);
    private readonly Channel<bool> _nudges = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <inheritdoc/>
    public bool IsOn => generator is not null;

    /// <summary>The model's name, under which vectors are stored.</summary>
    public string Model { get; } =
        (generator?.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata)?.DefaultModelId ?? string.Empty;

    /// <summary>Tells <see cref="RunAsync"/> that vectors are missing.</summary>
    public void Nudge() => _nudges.Writer.TryWrite(true);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!IsOn)
        {
            return;
        }

        do
        {
            bool failed;
            try
            {
                var run = await EmbedMissingAsync(progress: null, cancellationToken).ConfigureAwait(false);
                if (run.Failure is not null)
                {
                    Log.RunFailed(logger, run.Failure);
                }
                else if (run.Embedded > 0)
                {
                    Log.RunDone(logger, run.Embedded);
                }

                failed = run.Failure is not null || run is { Embedded: 0, Missing: > 0 };
            }
            catch (StorageException failure)
            {
                Log.RunFailed(logger, failure.Message);
                failed = true;
            }

            if (failed)
            {
                // Every search nudges while vectors are missing: an endpoint that is down need not hear of each.
                await Task.Delay(EmbeddingDefaults.RunRest, time, cancellationToken).ConfigureAwait(false);
            }
        }
        while (await _nudges.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false) && _nudges.Reader.TryRead(out _));
    }

    /// <inheritdoc/>
    public async Task<EmbeddingRun> EmbedMissingAsync(IProgress<EmbeddingRun>? progress, CancellationToken cancellationToken)
    {
        if (generator is null)
        {
            return default;
        }

        await _running.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await EmbedAsync(generator, progress, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _running.Release();
        }
    }

    /// <inheritdoc/>
    public Task<EmbeddingStatus> StatusAsync(CancellationToken cancellationToken) => ReadAsync(
        connection =>
        {
            var latest = VectorQueries.LatestModel(connection, Model);
            var (passages, embedded) = VectorQueries.Count(connection, latest?.Id ?? 0);
            return new EmbeddingStatus(Model, latest?.Size, embedded, passages);
        },
        cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _running.Dispose();

    private async Task<EmbeddingRun> EmbedAsync(
        IEmbeddingGenerator<string, Embedding<float>> model, IProgress<EmbeddingRun>? progress, CancellationToken cancellationToken)
    {
        var run = new EmbeddingRun(0, (await StatusAsync(cancellationToken).ConfigureAwait(false)).Passages, null);
        if (run.Missing == 0)
        {
            return run;
        }

        // First of all: a model that gives vectors of another size than before is another model.
        var (samples, failure) = await VectorsAsync(model, [Sample], cancellationToken).ConfigureAwait(false);
        if (failure is not null || samples is not [{ } sample])
        {
            return run with { Failure = failure ?? "the answer holds no usable vector" };
        }

        var id = await database.Value.WriteAsync(
            (connection, _) => VectorQueries.AddModel(connection, Model, sample.Size), cancellationToken).ConfigureAwait(false);
        var (passages, embedded) = await ReadAsync(connection => VectorQueries.Count(connection, id), cancellationToken).ConfigureAwait(false);
        run = run with { Missing = passages - embedded };
        for (var after = 0L; ;)
        {
            var batch = await ReadAsync(
                connection => VectorQueries.Missing(connection, id, after, options.Value.BatchSize), cancellationToken).ConfigureAwait(false);
            if (batch.Count == 0)
            {
                break;
            }

            after = batch[^1].Passage;
            (var vectors, failure) = await VectorsAsync(model, [.. batch.Select(b => b.Text)], cancellationToken).ConfigureAwait(false);
            if (failure is null && vectors.Any(v => v is { } some && some.Size != sample.Size))
            {
                failure = $"the vectors of {Model} are not all of one size";
            }

            if (failure is not null)
            {
                return run with { Failure = failure };
            }

            var usable = batch.Zip(vectors).Where(b => b.Second is not null).Select(b => (b.First.Passage, b.Second!.Value)).ToList();
            var written = await database.Value.WriteAsync(
                (connection, _) => VectorQueries.Write(connection, id, usable), cancellationToken).ConfigureAwait(false);
            run = run with { Embedded = run.Embedded + written, Missing = Math.Max(0, run.Missing - written) };
            progress?.Report(run);
        }

        await database.Value.WriteAsync((connection, _) => VectorQueries.RemoveUnusedModels(connection, id), cancellationToken).ConfigureAwait(false);
        return run;
    }

    /// <summary>The vectors of texts, null where one is of no use; or why there are none.</summary>
    private static async Task<(IReadOnlyList<PassageVector?> Vectors, string? Failure)> VectorsAsync(
        IEmbeddingGenerator<string, Embedding<float>> model, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        try
        {
            var made = await model.GenerateAsync(texts, cancellationToken: cancellationToken).ConfigureAwait(false);
            return made.Count == texts.Count
                ? ([.. made.Select(m => PassageVector.Of(m.Vector.Span))], null)
                : ([], $"{made.Count} vectors came back for {texts.Count} texts");
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return ([], failure.Message);
        }
    }

    private Task<T> ReadAsync<T>(Func<Microsoft.Data.Sqlite.SqliteConnection, T> work, CancellationToken cancellationToken) =>
        Task.Run(() => database.Value.Read(work), cancellationToken);
}
