using BriefBot.KernelMemory.Service;
using BriefBot.Memory.Passages;
using BriefBot.Storage;
using Microsoft.KernelMemory;
using Microsoft.KernelMemory.Configuration;
using Microsoft.KernelMemory.DocumentStorage;
using Microsoft.KernelMemory.DocumentStorage.DevTools;
using Microsoft.KernelMemory.FileSystem.DevTools;

namespace BriefBot.KernelMemory.InProcess;

/// <summary>Kernel Memory's own pipelines and search in this process, on <see cref="BriefBotMemoryDb"/>.</summary>
/// <remarks>
/// One document at a time, each to its end: Kernel Memory's pipelines do not stop when they are told to, and mix up imports side by
/// side. Their files are kept in the process's memory, and only while a pipeline runs; whether a document is there, its records tell.
/// So a kill leaves a document with all its records or none, and what the ledger does not know to be there is sent again.
/// </remarks>
internal sealed class InProcessMemory : IMemoryService, IDisposable
{
    // Memory:Index is for indexes that bots share; this database is nobody else's.
    private const string Index = "briefbot";

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly IDocumentStorage _files = new SimpleFileStorage(
        new SimpleFileStorageConfig { StorageType = FileSystemTypes.Volatile, Directory = Guid.NewGuid().ToString("N") });

    private readonly Lazy<IKernelMemory> _memory;

    public InProcessMemory(BriefBotMemoryDb records) => _memory = new Lazy<IKernelMemory>(() => new KernelMemoryBuilder()
        .WithBriefBotMemoryDb(records)
        .WithoutTextGenerator()
        .AddSingleton(_files)
        .WithCustomTextPartitioningOptions(new TextPartitioningOptions { MaxTokensPerParagraph = PassageSplitter.MaxTokens, OverlappingTokens = 0 })
        .Build<MemoryServerless>(new KernelMemoryBuilderBuildOptions { AllowMixingVolatileAndPersistentData = true }));

    /// <inheritdoc/>
    public string Name => "Kernel Memory in this process";

    /// <inheritdoc/>
    public string Remedy => "look at the data directory and its disk";

    /// <inheritdoc/>
    public Task UploadAsync(string documentId, string text, IEnumerable<KeyValuePair<string, string>> tags, CancellationToken cancellationToken) => RunAsync(
        documentId,
        ServiceProblem.BadRequest,
        memory => memory.ImportTextAsync(text, documentId, Fill(new TagCollection(), tags), Index, cancellationToken: CancellationToken.None),
        cancellationToken);

    /// <inheritdoc/>
    public Task<UploadState> StatusAsync(string documentId, CancellationToken cancellationToken) => AskAsync(
        async memory => (await memory.SearchAsync(
            string.Empty, Index, MemoryFilters.ByDocument(documentId), limit: 1, cancellationToken: cancellationToken)).NoResult
            ? UploadState.Unknown : UploadState.Completed);

    /// <inheritdoc/>
    public Task DeleteAsync(string documentId, CancellationToken cancellationToken) => RunAsync(
        documentId, ServiceProblem.Broken, memory => memory.DeleteDocumentAsync(documentId, Index, CancellationToken.None), cancellationToken);

    /// <inheritdoc/>
    public async Task<List<FoundPartition>> SearchAsync(
        string question, IReadOnlyList<Dictionary<string, IReadOnlyList<string>>> filters, int limit, CancellationToken cancellationToken)
    {
        var alternatives = filters.Select(tags => Fill(
            new MemoryFilter(), tags.SelectMany(tag => tag.Value.Select(value => KeyValuePair.Create(tag.Key, value))))).ToList();
        var found = await AskAsync(memory => memory.SearchAsync(
            question, Index, filters: alternatives, limit: limit, cancellationToken: cancellationToken));
        return [.. found.Results.SelectMany(
            citation => citation.Partitions.Select(partition => new FoundPartition(citation.DocumentId, partition.Text, partition.Relevance)))];
    }

    /// <inheritdoc/>
    public Task GreetAsync(CancellationToken cancellationToken) => AskAsync(memory => memory.ListIndexesAsync(cancellationToken));

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private static T Fill<T>(T collection, IEnumerable<KeyValuePair<string, string>> tags)
        where T : TagCollection
    {
        foreach (var (name, value) in tags)
        {
            collection.Add(name, value);
        }

        return collection;
    }

    private async Task RunAsync(string documentId, ServiceProblem failure, Func<IKernelMemory, Task> pipeline, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            await AskAsync(
                async memory =>
                {
                    try
                    {
                        await pipeline(memory);
                        return true;
                    }
                    finally
                    {
                        await _files.DeleteDocumentDirectoryAsync(Index, documentId, CancellationToken.None);
                    }
                },
                failure);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<T> AskAsync<T>(Func<IKernelMemory, Task<T>> ask, ServiceProblem failure = ServiceProblem.Broken)
    {
        try
        {
            return await Task.Run(() => ask(_memory.Value));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new ServiceException(
                error is StorageException or ObjectDisposedException or OutOfMemoryException ? ServiceProblem.Broken : failure,
                error is StorageException ? error.Message.TrimEnd('.') : $"{Name} failed ({error.GetType().Name})");
        }
    }
}
