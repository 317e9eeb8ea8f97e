using System.Collections.Concurrent;

namespace BriefBot.StandIns.KernelMemory;

/// <summary>What the service keeps on disk: it outlives the server that speaks for it.</summary>
internal sealed class KernelMemoryStore
{
    private readonly ConcurrentDictionary<(string Index, string Id), StandInDocument> _documents = new();

    /// <summary>How texts are cut.</summary>
    internal Partitioner Partitioner { get; set; } = new();

    /// <summary>What becomes of a partition's text on the way; nothing unless set.</summary>
    internal Func<string, string> Garbles { get; set; } = text => text;

    /// <summary>Whether pipelines stand still.</summary>
    internal bool IsPaused { get; set; }

    /// <summary>All documents.</summary>
    internal IEnumerable<StandInDocument> Documents => _documents.Values;

    /// <summary>Takes a document; one of the same id is done anew.</summary>
    internal void Put(StandInDocument document) => _documents[(document.Index, document.Id)] = document;

    /// <summary>A document; null when there is none.</summary>
    internal StandInDocument? Find(string index, string id) => _documents.GetValueOrDefault((index, id));

    /// <summary>Forgets a document.</summary>
    internal void Delete(string index, string id) => _documents.TryRemove((index, id), out _);

    /// <summary>Forgets everything, as a service without a disk does.</summary>
    internal void Clear() => _documents.Clear();

    /// <summary>Forgets pipelines that are not through, as a service with its queues in memory does at its end.</summary>
    internal void LoseRunningPipelines()
    {
        foreach (var document in Documents.Where(document => !document.IsCompleted).ToList())
        {
            Delete(document.Index, document.Id);
        }
    }

    /// <summary>Every look at a pipeline takes it one step on: asynchronous, and no clock in it.</summary>
    internal StandInDocument? Advance(string index, string id)
    {
        while (Find(index, id) is { IsCompleted: false } document && !IsPaused)
        {
            var next = document with { Done = document.Done + 1 };
            next = next.IsCompleted ? next with { Partitions = [.. Partitioner.Cut(next.Text).Select(Garbles)] } : next;
            if (_documents.TryUpdate((index, id), next, document))
            {
                return next;
            }
        }

        return Find(index, id);
    }
}
