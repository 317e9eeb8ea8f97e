using BriefBot.Answers;
using BriefBot.KernelMemory.Ledger;
using BriefBot.KernelMemory.Tests.Worlds;
using BriefBot.Memory;
using BriefBot.StandIns.KernelMemory;
using BriefBot.Storage;

namespace BriefBot.KernelMemory.Tests;

/// <summary>What is particular to a memory whose service can be slow, wrong or gone.</summary>
public sealed class KernelArticleMemoryTests : IAsyncLifetime
{
    private static readonly TimeSpan CircuitAndGrace = TimeSpan.FromSeconds(20);

    private MemoryWorld _world = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _world = await MemoryWorld.KernelAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Import_Article_IsInTheServiceWithItsTagsWhenTheCallReturns()
    {
        await _world.AddAsync(News.Ferry);
        var document = Assert.Single(_world.Store.Documents);
        Assert.True(document.IsCompleted);
        Assert.Equal("briefbot", document.Index);
        Assert.Equal(["ledger", "id", "version", "hash", "source", "date"], document.Tags.Select(tag => tag.Key));
        Assert.Contains(KeyValuePair.Create("id", "ferry"), document.Tags);
        Assert.Contains(KeyValuePair.Create("version", "1"), document.Tags);
        Assert.Contains(KeyValuePair.Create("source", "Bay Gazette"), document.Tags);
        Assert.Contains(KeyValuePair.Create("date", "2026-03-10"), document.Tags);
        Assert.All(_world.Service!.Requests, request => Assert.Equal(KernelMemoryStandIn.Key, request.Authorization));
        Assert.Empty(await _world.Check.FindProblemsAsync(Token));
    }

    [Fact]
    public async Task Import_ChangedOrDeletedArticle_LeavesOnlyTheCurrentVersionInTheService()
    {
        await _world.Memory.ImportAsync([News.Ferry, News.Quarrel], Token);
        await _world.AddAsync(News.Ferry with { Text = "The zeppelin line was opened instead." });
        await _world.Memory.DeleteAsync(News.Quarrel.Id, Token);
        Assert.Contains("zeppelin", Assert.Single(_world.Store.Documents).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_CompletedArticle_IsFoundByTheServiceAlone()
    {
        await _world.Memory.ImportAsync([News.Ferry, News.Quarrel], Token);
        _world.Store.Clear();
        Assert.Empty(await _world.IdsAsync("electric ferry"));

        var problems = await _world.Check.FindProblemsAsync(Token);
        Assert.Contains("the service has lost 2 of the newest articles; they are sent again", problems);
        await _world.Memory.ImportAsync([], Token);
        Assert.Equal(["ferry"], await _world.IdsAsync("electric ferry"));
        Assert.Equal(2, _world.Store.Documents.Count(document => document.IsCompleted));
    }

    [Fact]
    public async Task Search_PartitionsWithOtherWords_AreNotQuoted()
    {
        _world.Store.Garbles = text => text.Replace("million", "billion", StringComparison.Ordinal);
        await _world.AddAsync(News.Ferry);
        Assert.Empty((await _world.LookAsync("what did the electric ferry cost?")).Passages);
        Assert.IsType<Answer.NotCovered>(await _world.AskAsync("what did the electric ferry cost?"));
    }

    [Theory]
    [InlineData(20, 5)]
    [InlineData(7, 3)]
    public async Task Search_SmallOverlappingPartitions_GiveTheSameAnswer(int tokens, int overlap)
    {
        _world.Store.Partitioner = new Partitioner(tokens, overlap);
        await _world.Memory.ImportAsync([News.Ferry, News.Quarrel], Token);
        var answer = Assert.IsType<Answer.Grounded>(await _world.AskAsync("what did the electric ferry cost?"));
        Assert.Contains("$12 million", answer.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WrongKey_IsSaidBeforeAnythingIsWritten()
    {
        _world.Key = "another-key-0123456789-0123456789-012345";
        await _world.RestartProgramAsync();
        var failure = await Assert.ThrowsAsync<StorageException>(() => _world.AddAsync(News.Ferry));
        Assert.Contains("refuses the key; set Memory:Key", failure.Message, StringComparison.Ordinal);
        Assert.Empty(await _world.Memory.ListAsync(Token));
        await Assert.ThrowsAsync<StorageException>(() => _world.LookAsync("ferry"));
        Assert.DoesNotContain(_world.Lines.Lines, line => line.Contains(_world.Key, StringComparison.Ordinal) || failure.ToString().Contains(_world.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_ServiceIsDown_IsKeptFoundByWordsAndSentLater()
    {
        await _world.KillServiceAsync();
        Assert.Equal(ImportStatus.Added, (await _world.AddAsync(News.Ferry)).Status);
        Assert.IsType<Answer.Grounded>(await _world.AskAsync("what did the electric ferry cost?"));
        Assert.Contains("1 articles wait", Assert.Single(_world.Lines.Lines, line => line.Contains("wait for", StringComparison.Ordinal)), StringComparison.Ordinal);

        await _world.StartServiceAsync();
        await _world.RestartProgramAsync();
        await _world.AddAsync(News.Quarrel);
        Assert.Equal(2, _world.Store.Documents.Count(document => document.IsCompleted));
        Assert.Empty(await _world.Check.FindProblemsAsync(Token));
    }

    [Fact]
    public async Task Import_ManyArticles_AreReadFromTheLedgerAStepAtATimeAndCountedAll()
    {
        await _world.KillServiceAsync();
        await _world.Memory.ImportAsync([.. Enumerable.Range(0, 20).Select(i => News.Of($"many-{i}", $"Report number {i} was filed in Lima."))], Token);
        var work = await _world.Get<UploadLedger>().ReadAsync(UploadQueries.Work, Token);
        Assert.InRange(work.ToSend.Count + work.ToWatch.Count, 1, 16);
        Assert.Equal(20, work.Waiting);

        await _world.StartServiceAsync();
        _world.Clock.Advance(CircuitAndGrace);
        await _world.Memory.ImportAsync([], Token);
        Assert.Equal(20, _world.Store.Documents.Count(document => document.IsCompleted));
        Assert.Equal(0, await _world.Get<UploadLedger>().ReadAsync(UploadQueries.Waiting, Token));
    }

    [Fact]
    public async Task Doctor_LedgerOnDisk_IsAmongTheFilesThatAreLookedAt()
    {
        await _world.AddAsync(News.Ferry);
        var ledger = Assert.Single(DatabaseFiles.Of(_world.Get<IServiceProvider>()).Inspect(_world.DataFolder), file => file.FileName == "kernel-memory.db");
        Assert.Equal(DatabaseState.Current, ledger.State);
    }

    [Fact]
    public async Task Import_PipelineStandsStill_ReturnsInTimeAndIsFoundByWords()
    {
        _world.Store.IsPaused = true;
        var start = _world.Clock.GetUtcNow();
        await _world.AddAsync(News.Ferry);
        Assert.InRange(_world.Clock.GetUtcNow() - start, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
        Assert.Equal(["ferry"], await _world.IdsAsync("electric ferry"));
        Assert.Single(_world.Service!.Requests, request => request.Path == "/upload");

        _world.Store.IsPaused = false;
        await _world.Memory.ImportAsync([], Token);
        Assert.True(Assert.Single(_world.Store.Documents).IsCompleted);
        Assert.Single(_world.Service!.Requests, request => request.Path == "/upload");
    }

    [Fact]
    public async Task Import_PipelinesLostInARestartOfTheService_AreSentAgain()
    {
        _world.Store.IsPaused = true;
        await _world.Memory.ImportAsync([News.Ferry, News.Quarrel], Token);
        await _world.KillServiceAsync();
        _world.Store.LoseRunningPipelines();
        _world.Store.IsPaused = false;
        await _world.StartServiceAsync();
        _world.Clock.Advance(CircuitAndGrace);
        await _world.Memory.ImportAsync([], Token);
        Assert.Equal(2, _world.Store.Documents.Count(document => document.IsCompleted));
    }

    [Fact]
    public async Task Import_AnswerOfTheUploadIsLost_LeavesOneDocument()
    {
        _world.Service!.FaultOf = LoseOnce("/upload", new KernelMemoryFault.LosesAnswer());
        await _world.AddAsync(News.Ferry);
        Assert.True(Assert.Single(_world.Store.Documents).IsCompleted);
        Assert.Equal(2, _world.Service.Requests.Count(request => request.Path == "/upload"));
    }

    [Fact]
    public async Task Import_ServiceDoesNotTakeTheArticle_IsFoundByWordsAndNamedByDoctor()
    {
        _world.Service!.FaultOf = request => request.Path == "/upload" ? new KernelMemoryFault.Status(400) : null;
        await _world.AddAsync(News.Ferry);
        Assert.Equal(["ferry"], await _world.IdsAsync("electric ferry"));
        Assert.Equal(["the service does not take the article ferry"], await _world.Check.FindProblemsAsync(Token));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Search_ServiceFails_AnswersByWordsAndSaysSoInTheLog(int status)
    {
        await _world.Memory.ImportAsync([News.Ferry, News.Quarrel], Token);
        _world.Service!.FaultOf = request => request.Path == "/search" ? new KernelMemoryFault.Status(status) : null;
        for (var i = 0; i < 5; i++)
        {
            Assert.IsType<Answer.Grounded>(await _world.AskAsync("what did the electric ferry cost?"));
        }

        Assert.Contains(_world.Lines.Lines, line => line.StartsWith("Warning: The memory's service gave no passages", StringComparison.Ordinal));
        Assert.DoesNotContain(_world.Lines.Lines, line => line.Contains(KernelMemoryStandIn.Key, StringComparison.Ordinal));
        Assert.True(_world.Service.Requests.Count(request => request.Path == "/search") <= 8, "the circuit did not open");
    }

    [Fact]
    public async Task Search_ConnectionBreaksOnce_IsTriedAgain()
    {
        await _world.AddAsync(News.Ferry);
        _world.Service!.Faults.Enqueue(new KernelMemoryFault.Breaks());
        Assert.Equal(["ferry"], await _world.IdsAsync("electric ferry"));
        Assert.DoesNotContain(_world.Lines.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Search_AnotherKindOfServer_GivesTheReason()
    {
        await _world.AddAsync(News.Ferry);
        _world.Service!.FaultOf = _ => new KernelMemoryFault.Garbage();
        var failure = await Assert.ThrowsAsync<StorageException>(() => _world.LookAsync("electric ferry"));
        Assert.Contains("does not answer like a Kernel Memory service", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_IndexThatOthersShare_FindsOwnArticlesOnly()
    {
        await _world.AddAsync(News.Ferry);
        _world.Store.Put(new StandInDocument("briefbot", "0123-1", "An electric ferry of others.", [KeyValuePair.Create("ledger", "0123")])
        {
            Done = StandInDocument.Steps.Count,
            Partitions = ["An electric ferry of others."],
        });
        Assert.Equal(["ferry"], await _world.IdsAsync("electric ferry"));
        Assert.DoesNotContain(_world.Lines.Lines, line => line.Contains("are left out", StringComparison.Ordinal));
    }

    private static Func<KernelMemoryRequest, KernelMemoryFault?> LoseOnce(string path, KernelMemoryFault fault)
    {
        var left = 1;
        return request => request.Path == path && Interlocked.Decrement(ref left) == 0 ? fault : null;
    }
}
