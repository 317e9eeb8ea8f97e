using Microsoft.KernelMemory;
using Microsoft.KernelMemory.MemoryStorage;

namespace BriefBot.KernelMemory.InProcess.Tests;

/// <summary>BriefBot's ranking store as Kernel Memory and other programs see it; how it ranks is tested with the store.</summary>
public sealed class BriefBotMemoryDbTests : IDisposable
{
    private const string Index = "default";

    private readonly string _folder = Directory.CreateTempSubdirectory("briefbot-memorydb-").FullName;
    private BriefBotMemoryDb _records;

    public BriefBotMemoryDbTests() => _records = new BriefBotMemoryDb(_folder);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _records.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Record_SavedAndRead_IsTheSame()
    {
        var record = Of("d=1//p=1", "doc", "The electric ferry sails.", ("team", "red"), ("team", "blue"));
        record.Vector = new Embedding([0.25f, -1.5f]);
        record.Payload["pages"] = 12;
        await SaveAsync(record);
        var read = Assert.Single(await ListAsync(withEmbeddings: true));
        Assert.Equal(record.Id, read.Id);
        Assert.Equal(record.Vector.Data.ToArray(), read.Vector.Data.ToArray());
        Assert.Equal(["red", "blue"], read.Tags["team"]);
        Assert.Equal(("The electric ferry sails.", "12"), (read.Payload["text"], read.Payload["pages"].ToString()));
        Assert.Equal("doc", read.GetDocumentId());
        Assert.Equal(0, Assert.Single(await ListAsync()).Vector.Length);
    }

    [Fact]
    public async Task Filters_TagsAreJoinedByAndFiltersByOrBeforeTheLimit()
    {
        await SaveAsync([.. Enumerable.Range(0, 60).Select(i => Of($"{i}", $"doc-{i}", $"Ferry ferry ferry {i}.", ("team", "red"), ("year", "2025")))]);
        await SaveAsync(Of("x", "doc-x", "A report of the harbour names the ferry once.", ("team", "blue"), ("year", "2026")), Of("y", "doc-y", "The ferry rests.", ("team", "green")));
        Assert.Equal(["x"], await FindAsync("ferry", 1, MemoryFilters.ByTag("team", "blue")));
        Assert.Equal(["x"], await FindAsync("ferry", -1, MemoryFilters.ByTag("team", "blue").ByTag("year", "2026")));
        Assert.Equal(["x", "y"], (await FindAsync("ferry", -1, MemoryFilters.ByTag("team", "blue"), MemoryFilters.ByTag("team", "green"))).Order());
        Assert.Empty(await FindAsync("ferry", -1, MemoryFilters.ByTag("team", "blue").ByTag("year", "2025")));
        Assert.Equal(60, (await ListAsync(filters: MemoryFilters.ByTag("year", "2025"))).Count);
    }

    [Fact]
    public async Task Upsert_SameId_ReplacesAndDeleteLeavesNothing()
    {
        await SaveAsync(Of("1", "doc", "The zeppelin rises."));
        await SaveAsync(Of("1", "doc", "The submarine dives."));
        Assert.Empty(await FindAsync("zeppelin", -1));
        Assert.Equal(["1"], await FindAsync("submarine", -1));
        await _records.DeleteAsync(Index, new MemoryRecord { Id = "1" }, Token);
        Assert.Empty(await FindAsync("submarine", -1));
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task Upsert_NoSuchIndex_IsKernelMemorysOwnError()
    {
        await Assert.ThrowsAsync<IndexNotFoundException>(() => _records.UpsertAsync("nowhere", Of("1", "doc", "Text."), Token));
        Assert.Empty(await _records.GetIndexesAsync(Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reopen_DisposedOrKilled_HasAllThatWasReported(bool isDisposed)
    {
        await SaveAsync([.. Enumerable.Range(0, 20).Select(i => Of($"{i}", $"doc-{i}", $"Ferry number {i}."))]);
        Assert.NotEmpty(await FindAsync("ferry", 3));
        var old = _records;
        if (isDisposed)
        {
            old.Dispose();
        }

        _records = new BriefBotMemoryDb(_folder);
        Assert.Equal(20, (await ListAsync()).Count);
        Assert.Equal(["7"], await FindAsync("number 7", 1));
        old.Dispose();
    }

    [Fact]
    public async Task KernelMemory_BuiltOnIt_ImportsFindsFiltersAndDeletesWithoutKeys()
    {
        var memory = Build();
        await memory.ImportTextAsync("The electric ferry carries 340 passengers.", "ferry", new TagCollection { { "team", "red" } }, cancellationToken: Token);
        await memory.ImportTextAsync("Varnes closed its harbour to boats.", "quarrel", new TagCollection { { "team", "blue" } }, cancellationToken: Token);
        Assert.True(await memory.IsDocumentReadyAsync("ferry", cancellationToken: Token));
        Assert.Equal("ferry", Assert.Single((await memory.SearchAsync("electric ferry", cancellationToken: Token)).Results).DocumentId);
        Assert.True((await memory.SearchAsync("electric ferry", filter: MemoryFilters.ByTag("team", "blue"), cancellationToken: Token)).NoResult);
        await memory.DeleteDocumentAsync("ferry", cancellationToken: Token);
        Assert.True((await memory.SearchAsync("electric ferry", cancellationToken: Token)).NoResult);
        Assert.Equal([Index], (await memory.ListIndexesAsync(Token)).Select(index => index.Name));
    }

    [Fact]
    public async Task KernelMemory_OneIdImportedSideBySideAndAgain_LeavesTheLastImport()
    {
        var memory = Build();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => memory.ImportTextAsync("The ferry sails.", "doc", cancellationToken: Token)));
        Assert.Single(await ListAsync());
        await memory.ImportTextAsync("The zeppelin rises.", "doc", cancellationToken: Token);
        Assert.Equal("The zeppelin rises.", Assert.Single(await ListAsync()).Payload["text"]);
    }

    private static MemoryRecord Of(string id, string document, string text, params (string Name, string Value)[] tags)
    {
        var record = new MemoryRecord { Id = id, Payload = { ["text"] = text, ["file"] = "content.txt" } };
        record.Tags.Add("__document_id", document);
        record.Tags.Add("__file_id", $"file of {document}");
        foreach (var (name, value) in tags)
        {
            record.Tags.Add(name, value);
        }

        return record;
    }

    private MemoryServerless Build() => new KernelMemoryBuilder().WithBriefBotMemoryDb(_records).WithoutTextGenerator()
        .Build<MemoryServerless>(new KernelMemoryBuilderBuildOptions { AllowMixingVolatileAndPersistentData = true });

    private async Task SaveAsync(params MemoryRecord[] records)
    {
        await _records.CreateIndexAsync(Index, 0, Token);
        foreach (var record in records)
        {
            Assert.Equal(record.Id, await _records.UpsertAsync(Index, record, Token));
        }
    }

    private async Task<List<string>> FindAsync(string text, int limit, params MemoryFilter[] filters)
    {
        var ids = new List<string>();
        await foreach (var (record, relevance) in _records.GetSimilarListAsync(Index, text, filters, limit: limit, cancellationToken: Token))
        {
            Assert.InRange(relevance, 0, 1);
            ids.Add(record.Id);
        }

        return ids;
    }

    private async Task<List<MemoryRecord>> ListAsync(bool withEmbeddings = false, params MemoryFilter[] filters)
    {
        var records = new List<MemoryRecord>();
        await foreach (var record in _records.GetListAsync(Index, filters, -1, withEmbeddings, Token))
        {
            records.Add(record);
        }

        return records;
    }
}
