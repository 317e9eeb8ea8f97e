using BriefBot.Storage;

namespace BriefBot.Memory.Embeddings;

/// <summary>Computes the vectors by which passages are found by meaning. Without an endpoint it has nothing to do.</summary>
/// <remarks>Safe to use from many threads, while articles are imported and searched.</remarks>
public interface IPassageEmbedder
{
    /// <summary>Whether an embedding generator is there at all.</summary>
    bool IsOn { get; }

    /// <summary>
    /// Computes the vectors of passages that have none of the current model, in batches; each batch is on disk before the
    /// next is asked for, so that a run that ends early is taken up where it ended.
    /// </summary>
    /// <param name="progress">Told after each batch how many are done and how many are missing; null for nobody.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <returns>What became of it; an endpoint that fails is an outcome, not an exception.</returns>
    /// <exception cref="StorageException">The store cannot be read or written.</exception>
    Task<EmbeddingRun> EmbedMissingAsync(IProgress<EmbeddingRun>? progress, CancellationToken cancellationToken);

    /// <summary>Computes missing vectors now, and again whenever a search notices that some are missing, until it is cancelled.</summary>
    /// <remarks>Meant for the background of a program that runs on; failures are logged and tried again later.</remarks>
    Task RunAsync(CancellationToken cancellationToken);

    /// <summary>How far the vectors have come.</summary>
    Task<EmbeddingStatus> StatusAsync(CancellationToken cancellationToken);
}
