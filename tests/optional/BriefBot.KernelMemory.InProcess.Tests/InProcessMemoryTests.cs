using BriefBot.Answers;
using BriefBot.KernelMemory.Ledger;
using BriefBot.KernelMemory.Service;
using BriefBot.KernelMemory.Tests.Worlds;
using BriefBot.Memory;
using Microsoft.KernelMemory;

namespace BriefBot.KernelMemory.InProcess.Tests;

/// <summary>What is particular to Kernel Memory in this process.</summary>
public sealed class InProcessMemoryTests : IAsyncLifetime
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private readonly MemoryWorld _world = InProcessContractTests.NewWorld();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IMemoryService Service => _world.Get<IMemoryService>();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Import_Article_IsInTheRecordsWithItsTagsWhenTheCallReturns()
    {
        await _world.AddAsync(News.Ferry);
        var record = Assert.Single(await RecordsAsync(MemoryFilters.ByTag("id", "ferry").ByTag("version", "1")));
        Assert.Equal(("Bay Gazette", "2026-03-10"), (record.Tags["source"][0], record.Tags["date"][0]));
        Assert.StartsWith("Oskelund buys an electric ferry", (string)record.Payload["text"], StringComparison.Ordinal);
        Assert.Empty(await _world.Check.FindProblemsAsync(Token));
        Assert.DoesNotContain(_world.Lines.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_ChangedOrDeletedArticle_LeavesOnlyTheCurrentVersionInTheRecords()
    {
        await _world.Memory.ImportAsync([News.Ferry, News.Quarrel], Token);
        await _world.AddAsync(News.Ferry with { Text = "The zeppelin line was opened instead." });
        await _world.Memory.DeleteAsync(News.Quarrel.Id, Token);
        Assert.Contains("zeppelin", (string)Assert.Single(await RecordsAsync()).Payload["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_LongArticle_IsCutAndEveryPieceIsFoundInTheText()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 150).Select(i => $"Round {i} of the cobalt talks ended in Lima. Nobody signed paper {i}, 第{i}轮会谈结束。"));
        await _world.AddAsync(News.Of("long", text));
        Assert.True((await RecordsAsync()).Count > 10);
        foreach (var round in new[] { 1, 80, 150 })
        {
            var found = await _world.LookAsync($"what did nobody sign in round {round}?", limit: 3);
            Assert.Contains(found.Passages, passage => passage.Text.Contains($"paper {round},", StringComparison.Ordinal));
        }

        Assert.DoesNotContain(_world.Lines.Lines, line => line.Contains("are left out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Upload_OneDocumentSideBySide_LeavesOneImport()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Service.UploadAsync("doc-1", "The ferry sails.", [], Token)));
        Assert.Single(await RecordsAsync());
        Assert.Equal(UploadState.Completed, await Service.StatusAsync("doc-1", Token));
        await Service.DeleteAsync("doc-1", Token);
        Assert.Empty(await RecordsAsync());
        Assert.Equal(UploadState.Unknown, await Service.StatusAsync("doc-1", Token));
    }

    [Fact]
    public async Task Upload_CancelledToken_IsHonoured()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Service.UploadAsync("doc-1", "The ferry sails.", [], new CancellationToken(true)));
        Assert.Empty(await RecordsAsync());
    }

    [Fact]
    public async Task Import_KilledBeforeTheRecordsWereThere_IsFoundByWordsAndSentAgain()
    {
        await _world.Memory.ImportAsync([News.Ferry, News.Quarrel], Token);
        var ledger = _world.Get<UploadLedger>();
        var version = (await ledger.ReadAsync(connection => UploadQueries.Completed(connection, 1), Token))[0];
        await Service.DeleteAsync(ledger.Ids.Of(version), Token);
        await ledger.SetAsync(version, LedgerState.Sent, Token);
        await _world.RestartProgramAsync();
        Assert.Equal(["quarrel"], await _world.IdsAsync("fishing rights"));

        _world.Clock.Advance(Grace);
        await _world.Memory.ImportAsync([], Token);
        Assert.Equal(2, (await RecordsAsync()).Count);
        Assert.Empty(await _world.Check.FindProblemsAsync(Token));
    }

    [Fact]
    public async Task Records_Lost_AreSaidByDoctorAndSentAgain()
    {
        await _world.AddAsync(News.Ferry);
        await _world.Get<BriefBotMemoryDb>().DeleteIndexAsync("briefbot", Token);
        Assert.Contains("the service has lost 1 of the newest articles; they are sent again", await _world.Check.FindProblemsAsync(Token));
        await _world.Memory.ImportAsync([], Token);
        Assert.Single(await RecordsAsync());
    }

    [Fact]
    public async Task Records_FileIsNoDatabase_QuestionsAreAnsweredAndTheReasonIsSaid()
    {
        var file = Path.Combine(_world.DataFolder, "kernel-memory-records.db");
        await File.WriteAllTextAsync(file, new string('x', 9000), Token);
        Assert.Equal(ImportStatus.Added, (await _world.AddAsync(News.Ferry)).Status);
        Assert.IsType<Answer.Grounded>(await _world.AskAsync("what did the electric ferry cost?"));
        Assert.Contains(await _world.Check.FindProblemsAsync(Token), problem => problem.Contains("kernel-memory-records.db is not a database", StringComparison.Ordinal));
        Assert.Contains(_world.Lines.Lines, line => line.Contains("is not a database", StringComparison.Ordinal));

        File.Delete(file);
        await _world.Memory.ImportAsync([], Token);
        Assert.Single(await RecordsAsync());
    }

    [Fact]
    public void Provider_Another_ChangesNothing()
    {
        var services = new Microsoft.Extensions.DependencyInjection.ServiceCollection();
        services.AddKernelMemoryInProcess(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build());
        Assert.Empty(services);
    }

    private async Task<List<Microsoft.KernelMemory.MemoryStorage.MemoryRecord>> RecordsAsync(MemoryFilter? filter = null)
    {
        var records = new List<Microsoft.KernelMemory.MemoryStorage.MemoryRecord>();
        await foreach (var record in _world.Get<BriefBotMemoryDb>().GetListAsync("briefbot", filter is null ? null : [filter], limit: -1, cancellationToken: Token))
        {
            records.Add(record);
        }

        return records;
    }
}
