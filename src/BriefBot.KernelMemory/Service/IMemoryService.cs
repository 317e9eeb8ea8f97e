namespace BriefBot.KernelMemory.Service;

/// <summary>A Kernel Memory that keeps documents and finds their partitions. Every failure is a <see cref="ServiceException"/>.</summary>
internal interface IMemoryService
{
    /// <summary>What it is and where, as people may see it.</summary>
    string Name { get; }

    /// <summary>What helps when it fails, in words for whoever runs the bot.</summary>
    string Remedy { get; }

    /// <summary>Hands a text over; how far its pipeline is, <see cref="StatusAsync"/> tells. Again with the same id, it takes the place of what is there.</summary>
    Task UploadAsync(string documentId, string text, IEnumerable<KeyValuePair<string, string>> tags, CancellationToken cancellationToken);

    /// <summary>How far a document is.</summary>
    Task<UploadState> StatusAsync(string documentId, CancellationToken cancellationToken);

    /// <summary>Deletes a document; also when there is none.</summary>
    Task DeleteAsync(string documentId, CancellationToken cancellationToken);

    /// <summary>Finds the partitions that are nearest to a question, in the service's order.</summary>
    /// <param name="question">The question without filters.</param>
    /// <param name="filters">Alternatives of each other; the tags of each are joined by AND.</param>
    /// <param name="limit">How many partitions at most.</param>
    /// <param name="cancellationToken">Ends the search early.</param>
    Task<List<FoundPartition>> SearchAsync(
        string question, IReadOnlyList<Dictionary<string, IReadOnlyList<string>>> filters, int limit, CancellationToken cancellationToken);

    /// <summary>Makes sure that it is there and lets BriefBot in.</summary>
    Task GreetAsync(CancellationToken cancellationToken);
}
