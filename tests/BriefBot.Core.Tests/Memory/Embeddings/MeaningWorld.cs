using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Memory;
using BriefBot.Memory.Embeddings;
using BriefBot.Memory.Sqlite;
using BriefBot.Storage;
using BriefBot.Trials;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BriefBot.Core.Tests.Memory.Embeddings;

/// <summary>A memory with an embedding model, in a folder of its own.</summary>
internal sealed class MeaningWorld : IDisposable
{
    private PassageEmbedder? _embedder;
    private SqliteArticleMemory? _memory;

    public MeaningWorld() => Open(Model);

    public MemoryFolder Folder { get; } = new();

    public HandClock Clock { get; } = new();

    /// <summary>The model; "quill" stands for ferry and "zorb" for storm, two words that no article has.</summary>
    public StandInModel Model { get; private set; } = NewModel("stand-in");

    public IArticleMemory Memory => _memory!;

    public IPassageEmbedder Embedder => _embedder!;

    public static StandInModel NewModel(string name, int size = 64) =>
        new(name, size) { Same = { ["quill"] = "ferry", ["zorb"] = "storm" } };

    /// <summary>Closes the memory and opens it again, as a new start of the program does.</summary>
    public void Restart(StandInModel? model = null)
    {
        Close();
        Open(model ?? Model);
    }

    public Task<EmbeddingRun> EmbedAsync() => Embedder.EmbedMissingAsync(null, TestContext.Current.CancellationToken);

    public long Vectors() => (long)Folder.Peek("SELECT count(*) FROM vectors")!;

    public void Dispose()
    {
        Close();
        Folder.Dispose();
    }

    private void Open(StandInModel model)
    {
        Model = model;
        var database = SqliteDatabase.OpenWhenNeeded(MemoryDatabase.Layout, Options.Create(new DataOptions { Directory = Folder.Root }));
        _embedder = new PassageEmbedder(
            database, Options.Create(new EmbeddingOptions { BatchSize = 2 }), Clock, NullLogger<PassageEmbedder>.Instance, model);
        _memory = new SqliteArticleMemory(
            database, Clock, new MeaningSearch(database, _embedder, Clock, NullLogger<MeaningSearch>.Instance, model));
    }

    private void Close()
    {
        _memory!.Dispose();
        _embedder!.Dispose();
    }
}
