using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Memory.Embeddings;
using BriefBot.Memory.Sqlite;

namespace BriefBot.Core.Tests.Memory.Embeddings;

public sealed class VectorStorageTests : IDisposable
{
    private readonly MeaningWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Embed_AgainAndAfterARestart_AsksForEachPassageOnce()
    {
        await AddFiveAsync();
        Assert.Equal(new EmbeddingRun(5, 0, null), await _world.EmbedAsync());
        Assert.Equal(new EmbeddingRun(0, 0, null), await _world.EmbedAsync());

        _world.Restart();
        Assert.Equal(new EmbeddingRun(0, 0, null), await _world.EmbedAsync());

        Assert.Equal(5, _world.Model.AskedPassages.Count);
        Assert.Equal("About a0\nThe ferry 0 sails.", _world.Model.AskedPassages[0]);
        Assert.Equal("a3", (await _world.Memory.IdsAsync("quill 3"))[0]);
    }

    [Fact]
    public async Task Embed_NothingIndexed_AsksForNothing()
    {
        Assert.Equal(default, await _world.EmbedAsync());
        Assert.Empty(_world.Model.Asked);
    }

    [Fact]
    public async Task Embed_ModelChanged_ReplacesEveryVector()
    {
        await AddFiveAsync();
        await _world.EmbedAsync();
        var other = MeaningWorld.NewModel("other");
        _world.Restart(other);

        // The old model's vectors say nothing about the new model's.
        Assert.Empty(await _world.Memory.IdsAsync("quill"));
        Assert.Equal(5, (await _world.EmbedAsync()).Embedded);

        Assert.Equal(5, other.AskedPassages.Count);
        Assert.NotEmpty(await _world.Memory.IdsAsync("quill"));
        Assert.Equal(5, _world.Vectors());
        Assert.Equal("other", _world.Folder.Peek("SELECT group_concat(name) FROM models"));
    }

    [Fact]
    public async Task Embed_VectorsOfAnotherSize_ReplacesEveryVector()
    {
        await AddFiveAsync();
        await _world.EmbedAsync();
        _world.Model.Size = 96;
        Assert.Empty(await _world.Memory.IdsAsync("quill"));

        Assert.Equal(5, (await _world.EmbedAsync()).Embedded);

        Assert.NotEmpty(await _world.Memory.IdsAsync("quill"));
        Assert.Equal(96L, _world.Folder.Peek("SELECT max(length(numbers)) + min(length(numbers)) - 96 FROM vectors"));
        Assert.Equal(new EmbeddingStatus("stand-in", 96, 5, 5), await _world.Embedder.StatusAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Delete_Article_DeletesItsVectors()
    {
        await AddFiveAsync();
        await _world.EmbedAsync();
        await _world.Memory.RemoveAsync("a1");
        Assert.Equal(4, _world.Vectors());

        await _world.Memory.AddAsync(News.Of("a2", "The ferry 2 stays in the harbour."));
        Assert.Equal(3, _world.Vectors());
        Assert.Equal(1, (await _world.EmbedAsync()).Embedded);
    }

    [Fact]
    public async Task Embed_ArticleDeletedWhileTheModelThinks_LeavesNoVectorBehind()
    {
        await AddFiveAsync();
        _world.Model.Instead = async (texts, _) =>
        {
            if (texts[0].Contains("ferry 0", StringComparison.Ordinal))
            {
                await _world.Memory.RemoveAsync("a0");
            }

            return _world.Model.Good(texts);
        };

        await _world.EmbedAsync();

        Assert.Equal(4, _world.Vectors());
        Assert.Empty(await _world.Memory.CheckAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Embed_ModelFailsHalfWay_KeepsWhatIsDoneAndGoesOnLater()
    {
        await AddFiveAsync();
        _world.Model.Instead = (texts, _) => texts[0].Contains("ferry 2", StringComparison.Ordinal)
            ? throw new InvalidOperationException("the endpoint is down")
            : Task.FromResult(_world.Model.Good(texts));

        Assert.Equal(new EmbeddingRun(2, 3, "the endpoint is down"), await _world.EmbedAsync());
        Assert.Equal(2, _world.Vectors());

        _world.Model.Instead = null;
        Assert.Equal(new EmbeddingRun(3, 0, null), await _world.EmbedAsync());
    }

    [Fact]
    public async Task Embed_UselessAnswers_AreAFailureOrLeftOut()
    {
        await AddFiveAsync();
        _world.Model.Instead = (texts, _) => Task.FromResult(_world.Model.Good([.. texts.Take(1)]));
        Assert.Equal("1 vectors came back for 2 texts", (await _world.EmbedAsync()).Failure);

        _world.Model.Instead = (texts, _) => Task.FromResult(_world.Model.Good(texts));
        _world.Model.OnAsked = texts => _world.Model.Size = texts.Count == 1 ? 64 : 32;
        Assert.Equal("the vectors of stand-in are not all of one size", (await _world.EmbedAsync()).Failure);

        _world.Model.OnAsked = _ => _world.Model.Size = 64;
        _world.Model.Instead = (texts, _) => Task.FromResult<Microsoft.Extensions.AI.GeneratedEmbeddings<Microsoft.Extensions.AI.Embedding<float>>>(
            [.. texts.Select(text => new Microsoft.Extensions.AI.Embedding<float>(
                text.Contains("ferry 1", StringComparison.Ordinal) ? new float[64] : _world.Model.Good([text])[0].Vector))]);
        Assert.Equal(new EmbeddingRun(4, 1, null), await _world.EmbedAsync());
    }

    [Fact]
    public async Task Embed_Cancelled_StopsAndKeepsWhatIsDone()
    {
        await AddFiveAsync();
        using var stop = new CancellationTokenSource();
        var progress = new List<EmbeddingRun>();
        _world.Model.OnAsked = texts =>
        {
            if (texts[0].Contains("ferry 2", StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _world.Embedder.EmbedMissingAsync(new Listed(progress), stop.Token));

        Assert.Equal([new EmbeddingRun(2, 3, null)], progress);
        Assert.Equal(2, _world.Vectors());
    }

    [Fact]
    public async Task Open_DatabaseFromBeforeVectors_MigratesAndCanBeEmbedded()
    {
        await AddFiveAsync();
        _world.Folder.CloseAll();
        _world.Restart();
        _world.Folder.Tamper("DROP TABLE vectors; DROP TABLE models; PRAGMA user_version = 2");
        _world.Restart();

        Assert.Equal(5, (await _world.EmbedAsync()).Embedded);
        Assert.Equal((long)MemoryDatabase.Layout.Version, _world.Folder.Peek("PRAGMA user_version"));
        Assert.NotEmpty(await _world.Memory.IdsAsync("quill"));
    }

    private Task AddFiveAsync() =>
        _world.Memory.AddAllAsync([.. Enumerable.Range(0, 5).Select(i => News.Of($"a{i}", $"The ferry {i} sails."))]);

    private sealed class Listed(List<EmbeddingRun> list) : IProgress<EmbeddingRun>
    {
        public void Report(EmbeddingRun value) => list.Add(value);
    }
}
