using BriefBot.Trials;
using Microsoft.Extensions.AI;

namespace BriefBot.Core.Tests.Memory.Embeddings;

/// <summary>An embedding model in this process, foreseeable and breakable.</summary>
internal sealed class StandInModel(string name = "stand-in", int size = 64) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly Lock _gate = new();
    private readonly List<string> _asked = [];

    /// <summary>Words that mean the same.</summary>
    public Dictionary<string, string> Same { get; } = new(StringComparer.Ordinal);

    /// <summary>What the next answers are instead of vectors; null for good answers.</summary>
    public Func<IReadOnlyList<string>, CancellationToken, Task<GeneratedEmbeddings<Embedding<float>>>>? Instead { get; set; }

    /// <summary>How many numbers a vector has.</summary>
    public int Size { get; set; } = size;

    /// <summary>Called with each batch before it is answered.</summary>
    public Action<IReadOnlyList<string>> OnAsked { get; set; } = _ => { };

    /// <summary>Every text that vectors were asked for.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_gate)
            {
                return [.. _asked];
            }
        }
    }

    /// <summary>The passages that vectors were asked for: a title, a line's end, a text.</summary>
    public IReadOnlyList<string> AskedPassages => [.. Asked.Where(text => text.Contains('\n', StringComparison.Ordinal))];

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        lock (_gate)
        {
            _asked.AddRange(texts);
        }

        OnAsked(texts);
        cancellationToken.ThrowIfCancellationRequested();
        return Instead is { } instead ? await instead(texts, cancellationToken) : Good(texts);
    }

    /// <summary>The good answer.</summary>
    public GeneratedEmbeddings<Embedding<float>> Good(IReadOnlyList<string> texts) =>
        [.. texts.Select(text => new Embedding<float>(StandInMeanings.VectorOf(text, Size, Same)))];

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata("stand-in", null, name) : null;

    public void Dispose()
    {
    }
}
