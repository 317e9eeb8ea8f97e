using System.Text.Json;
using BriefBot.KernelMemory.Records;
using BriefBot.Storage;
using Microsoft.Extensions.Options;

namespace BriefBot.KernelMemory.Tests.Records;

/// <summary>Kernel Memory's records in BriefBot's ranking store.</summary>
public sealed class RecordStoreTests : IDisposable
{
    private const string Index = "default";

    private readonly string _folder = Directory.CreateTempSubdirectory("briefbot-records-").FullName;
    private RecordStore _store;

    public RecordStoreTests() => _store = Open();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Rank_Records_BestFirstWithRelevanceRelativeToIt()
    {
        await SaveAsync(Of("1", "ferry", "The electric ferry carries 340 passengers."), Of("2", "yard", "The yard built a hull and a ferry."), Of("3", "rain", "It rained in Lima."));
        var found = await RankAsync("how many passengers does the electric ferry carry?");
        Assert.Equal("1", found[0].Id);
        Assert.Equal(1, found[0].Relevance);
        Assert.All(found.Skip(1), record => Assert.InRange(record.Relevance, 0, 0.999));
        Assert.DoesNotContain(found, record => record.Id == "3");
        Assert.Empty(await RankAsync("chess"));
        Assert.Empty(await RankAsync("  "));
    }

    [Fact]
    public async Task Rank_Limit_CountsOnlyWhatTheFiltersLetPass()
    {
        await SaveAsync([.. Enumerable.Range(0, 300).Select(i => Of($"{i}", $"doc-{i}", $"Ferry ferry ferry number {i}.", ("team", "red")))]);
        await SaveAsync(Of("blue", "doc-blue", "A long report that names the ferry once, between other things of the harbour.", ("team", "blue")));
        Assert.Equal(["blue"], (await RankAsync("ferry", 1, Filter(("team", "blue")))).Select(record => record.Id));
        Assert.Equal(3, (await RankAsync("ferry", 3)).Count);
        Assert.Equal(150, (await RankAsync("ferry", 0, Filter(("team", "red")))).Count);
    }

    [Fact]
    public async Task Filters_TagsOfOneAreJoinedByAndFiltersByOr()
    {
        await SaveAsync(
            Of("1", "a", "Ferry one.", ("team", "red"), ("year", "2025")), Of("2", "b", "Ferry two.", ("team", "red"), ("year", "2026")),
            Of("3", "c", "Ferry three.", ("team", "blue"), ("year", "2026")), Of("4", "d", "Ferry four."));
        Assert.Equal(["2"], await ListAsync(Filter(("team", "red"), ("year", "2026"))));
        Assert.Equal(["1", "3"], await ListAsync(Filter(("team", "red"), ("year", "2025")), Filter(("team", "blue"))));
        Assert.Equal(["1", "2", "3", "4"], await ListAsync(new RecordFilter([])));
        Assert.Equal(["2"], (await RankAsync("ferry", 0, Filter(("team", "red"), ("year", "2026")))).Select(record => record.Id));
        Assert.Empty(await ListAsync(Filter(("team", "RED"))));
        Assert.Empty(await ListAsync(Filter(("' OR 1 --", "x"))));
    }

    [Fact]
    public async Task Upsert_SameId_TakesThePlaceOfTheRecord()
    {
        await SaveAsync(Of("1", "a", "The zeppelin rises.", ("team", "red")));
        await SaveAsync(Of("1", "a", "The submarine dives.", ("team", "blue")) with { Vector = [1, 2, 3, 4] });
        Assert.Empty(await RankAsync("zeppelin"));
        Assert.Empty(await ListAsync(Filter(("team", "red"))));
        var record = Assert.Single(await _store.ListAsync(Index, [], 0, withVectors: true, Token));
        Assert.Equal(("The submarine dives.", "blue"), (record.Text, record.Tags["team"][0]));
        Assert.Equal([1, 2, 3, 4], record.Vector);
        Assert.Empty(Assert.Single(await _store.ListAsync(Index, [], 0, withVectors: false, Token)).Vector);
    }

    [Fact]
    public async Task Upsert_WholeFile_LeavesNothingOfOtherImportsAndAllOfOtherFiles()
    {
        await SaveAsync(Of("1", "a", "Old one."), Of("2", "a", "Old two."), Of("3", "b", "Another document."));
        await SaveAsync(Of("4", "a", "Notes.", file: "notes.txt", import: "i-notes"));
        await _store.UpsertAsync(Index, [Of("5", "a", "New one.", import: "i-2"), Of("6", "a", "New two.", import: "i-2")], isWhole: true, Token);
        Assert.Equal(["3", "4", "5", "6"], await ListAsync());
    }

    [Fact]
    public async Task Rank_SameTextInTwoDocuments_FindsBoth()
    {
        await SaveAsync(Of("1", "a", "The ferry sails."), Of("2", "b", "The ferry sails."));
        Assert.Equal(["1", "2"], (await RankAsync("ferry")).Select(record => record.Id).Order());
        Assert.Equal(["2"], (await RankAsync("ferry", 0, StoredRecord.OfDocument("b"))).Select(record => record.Id));
    }

    [Fact]
    public async Task Rank_SourceAndDateTags_CountAsWithArticles()
    {
        await SaveAsync(
            Of("1", "a", "Oskelund talks about fishing.", ("source", "Bay Gazette"), ("date", "2026-03-10")),
            Of("2", "b", "Oskelund talks about fishing.", ("source", "Coast Herald"), ("date", "2026-02-03")));
        Assert.Equal("1", (await RankAsync("what did the Bay Gazette report about fishing in Oskelund?"))[0].Id);
        Assert.Equal("2", (await RankAsync("what did the Coast Herald report about fishing in Oskelund?"))[0].Id);
    }

    [Fact]
    public async Task Indexes_KeepTheirRecordsApart()
    {
        await SaveAsync(Of("1", "a", "The ferry sails."));
        Assert.False(await _store.UpsertAsync("other", [Of("1", "a", "Nothing.")], false, Token));
        await _store.CreateIndexAsync("other", Token);
        await _store.CreateIndexAsync("other", Token);
        Assert.True(await _store.UpsertAsync("other", [Of("1", "a", "The other ferry sails.")], false, Token));
        Assert.Equal([Index, "other"], await _store.IndexesAsync(Token));
        Assert.Equal("The ferry sails.", Assert.Single(await _store.RankAsync(Index, "ferry", [], 0, 9, false, Token)).Record.Text);

        await _store.DeleteIndexAsync("other", Token);
        Assert.Equal([Index], await _store.IndexesAsync(Token));
        Assert.Empty(await _store.RankAsync("other", "ferry", [], 0, 9, false, Token));
        Assert.Equal(["1"], await ListAsync());
    }

    [Fact]
    public async Task Delete_Record_LeavesNothingOfIt()
    {
        await SaveAsync(Of("1", "a", "The ferry sails.", ("team", "red")), Of("2", "a", "The ferry rests."));
        await _store.DeleteAsync(Index, "1", Token);
        await _store.DeleteAsync(Index, "1", Token);
        Assert.Equal(["2"], await ListAsync());
        Assert.Equal(["2"], (await RankAsync("ferry")).Select(record => record.Id));
        Assert.Empty(await ListAsync(Filter(("team", "red"))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reopen_ClosedOrKilled_HasAllThatWasReported(bool isClosed)
    {
        await SaveAsync([.. Enumerable.Range(0, 30).Select(i => Of($"{i}", $"doc-{i}", $"Ferry number {i}."))]);
        Assert.NotEmpty(await RankAsync("ferry"));
        var old = _store;
        if (isClosed)
        {
            old.Dispose();
        }

        _store = Open();
        Assert.Equal(30, (await ListAsync()).Count);
        Assert.Equal("17", (await RankAsync("number 17"))[0].Id);
        old.Dispose();
    }

    [Fact]
    public async Task SideBySide_ReadersAndWriters_SeeWholeImportsOnly()
    {
        await SaveAsync(Of("0", "warm", "The first ferry."));
        var writers = Enumerable.Range(0, 20).Select(i => _store.UpsertAsync(
            Index, [.. Enumerable.Range(0, 5).Select(p => Of($"{i}-{p}", "same", $"Ferry part {p}.", import: $"i-{i}"))], isWhole: true, Token)).ToList();
        while (!writers.TrueForAll(writer => writer.IsCompleted))
        {
            var found = await _store.RankAsync(Index, "ferry part", [StoredRecord.OfDocument("same")], 0, 0, false, Token);
            Assert.True(found.Count is 0 or 5, $"{found.Count} records of 5");
        }

        await Task.WhenAll(writers);
        Assert.Equal(5, (await ListAsync(StoredRecord.OfDocument("same"))).Count);
    }

    private static StoredRecord Of(string id, string document, string text, params (string Name, string Value)[] tags) =>
        Of(id, document, text, "content.txt", $"i-{document}", tags);

    private static StoredRecord Of(
        string id, string document, string text, string file = "content.txt", string import = "i-1", params (string Name, string Value)[] tags) => new(
        id,
        tags.Append(("__document_id", document)).Append(("__file_id", import)).ToDictionary(tag => tag.Item1, tag => new List<string?> { tag.Item2 }),
        JsonSerializer.Serialize(new Dictionary<string, string> { ["text"] = text, ["file"] = file }),
        []);

    private static RecordFilter Filter(params (string Name, string Value)[] tags) => new([.. tags.Select(tag => KeyValuePair.Create(tag.Name, tag.Value))]);

    private RecordStore Open() => new(
        SqliteDatabase.OpenWhenNeeded(RecordDatabase.Layout, Options.Create(new DataOptions { Directory = _folder })), TimeProvider.System);

    private async Task SaveAsync(params StoredRecord[] records)
    {
        await _store.CreateIndexAsync(Index, Token);
        Assert.True(await _store.UpsertAsync(Index, records, isWhole: false, Token));
    }

    private async Task<List<(string Id, double Relevance)>> RankAsync(string text, int limit = 0, params RecordFilter[] filters) =>
        [.. (await _store.RankAsync(Index, text, filters, 0, limit, false, Token)).Select(found => (found.Record.Id, found.Relevance))];

    private async Task<List<string>> ListAsync(params RecordFilter[] filters) =>
        [.. (await _store.ListAsync(Index, filters, 0, false, Token)).Select(record => record.Id)];
}
