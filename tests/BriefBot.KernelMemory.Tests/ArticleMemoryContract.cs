using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.KernelMemory.Tests.Worlds;
using BriefBot.Memory;

namespace BriefBot.KernelMemory.Tests;

/// <summary>What every memory does; each memory runs all of it.</summary>
public abstract class ArticleMemoryContract : IAsyncLifetime
{
    private MemoryWorld _world = null!;

    private protected MemoryWorld World => _world;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _world = await CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<MemoryWorld> CreateAsync();

    [Fact]
    public async Task Import_NewSameAndChanged_IsAddedUnchangedUpdated()
    {
        Assert.Equal((ImportStatus.Added, 1), Seen(await _world.AddAsync(News.Ferry)));
        Assert.Equal((ImportStatus.Unchanged, 1), Seen(await _world.AddAsync(News.Ferry)));
        Assert.Equal((ImportStatus.Updated, 2), Seen(await _world.AddAsync(News.Ferry with { Text = "The zeppelin line was opened instead." })));
        Assert.Equal(["ferry"], await _world.IdsAsync("zeppelin"));
        Assert.DoesNotContain((await _world.LookAsync("electric ferry passengers")).Passages, passage => passage.Article.Version == 1);
        Assert.Equal("Mayor", await _world.Memory.ReadRangeAsync(News.Ferry.Id, 1, new TextRange(0, 5), Token));
        Assert.Null(await _world.Memory.ReadRangeAsync(News.Ferry.Id, 3, new TextRange(0, 5), Token));
    }

    [Fact]
    public async Task Import_SameTextTwice_IsListedTwiceAndFoundOnce()
    {
        await _world.AddAsync(News.Ferry);
        var copy = await _world.AddAsync(News.Ferry with { Id = new ArticleId("later-copy"), Published = News.Ferry.Published!.Value.AddDays(1) });
        Assert.Equal((ImportStatus.Duplicate, new ArticleId("ferry")), (copy.Status, copy.DuplicateOf!.Value));
        Assert.Equal(2, (await _world.Memory.ListAsync(Token)).Count);
        Assert.Equal(["ferry"], await _world.IdsAsync("electric ferry"));

        Assert.True(await _world.Memory.DeleteAsync(News.Ferry.Id, Token));
        await _world.AddAsync(News.Quarrel);
        Assert.Equal(["later-copy"], await _world.IdsAsync("electric ferry passengers"));
    }

    [Fact]
    public async Task Search_EveryPassage_IsTheTextInItsRange()
    {
        var longer = News.Of("long", string.Join("\n\n", Enumerable.Range(1, 120).Select(i => $"Round {i} of the cobalt talks ended  in Lima. Nobody signed paper {i}.")));
        await _world.Memory.ImportAsync([News.Ferry, News.Quarrel, longer], Token);
        foreach (var question in new[] { "electric ferry", "fishing rights", "cobalt talks round 97", "paper 12" })
        {
            var passages = (await _world.LookAsync(question)).Passages;
            Assert.NotEmpty(passages);
            foreach (var passage in passages)
            {
                Assert.Equal(passage.Text, await _world.Memory.ReadRangeAsync(passage.Article.Id, passage.Article.Version, passage.Range, Token));
            }
        }
    }

    [Fact]
    public async Task Search_Filters_NarrowToSourceDayAndArticle()
    {
        await _world.Memory.ImportAsync([News.Ferry, News.Quarrel, News.Of("undated", "Oskelund waits for rain.")], Token);
        Assert.Equal(["quarrel"], await _world.IdsAsync("Oskelund source:herald"));
        Assert.Equal(["ferry"], await _world.IdsAsync("Oskelund", new SearchFilter { After = new DateOnly(2026, 3, 1) }));
        Assert.Equal(["quarrel"], await _world.IdsAsync("Oskelund", new SearchFilter { Before = new DateOnly(2026, 3, 10) }));
        Assert.Equal(["undated"], await _world.IdsAsync("Oskelund", new SearchFilter { Article = new ArticleId("undated") }));
        Assert.Empty(await _world.IdsAsync("Oskelund", new SearchFilter { Source = "Nobody" }));
    }

    [Fact]
    public async Task Search_WhileTheArticleChanges_AlwaysFindsIt()
    {
        await _world.AddAsync(News.Ferry);
        var changing = Task.Run(
            async () =>
            {
                for (var i = 0; i < 15; i++)
                {
                    await _world.AddAsync(News.Ferry with { Text = $"The electric ferry carries {i + 500} passengers." });
                }
            },
            Token);
        while (!changing.IsCompleted)
        {
            Assert.Equal(["ferry"], await _world.IdsAsync("electric ferry passengers"));
        }

        await changing;
        Assert.Contains("514", (await _world.LookAsync("electric ferry passengers")).Passages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_Article_LeavesNothingOfIt()
    {
        await _world.Memory.ImportAsync([News.Ferry, News.Quarrel], Token);
        Assert.True(await _world.Memory.DeleteAsync(News.Ferry.Id, Token));
        Assert.False(await _world.Memory.DeleteAsync(News.Ferry.Id, Token));
        Assert.Empty(await _world.IdsAsync("electric passengers"));
        Assert.Null(await _world.Memory.FindAsync(News.Ferry.Id, Token));
        Assert.Null(await _world.Memory.FindVersionAsync(News.Ferry.Id, 1, Token));
    }

    [Fact]
    public async Task ListImports_AfterAMark_NamesWhatCameSince()
    {
        await _world.AddAsync(News.Ferry);
        var mark = (await _world.Memory.ListImportsAsync(new ImportMark(0), Token)).UpTo;
        await _world.AddAsync(News.Quarrel);
        var imports = await _world.Memory.ListImportsAsync(mark, Token);
        Assert.Equal("quarrel", Assert.Single(imports.Versions).Reference.Id.Value);
        Assert.True(imports.UpTo.Value > mark.Value);
    }

    [Fact]
    public async Task Answer_CoveredQuestion_QuotesTheArticle()
    {
        await _world.Memory.ImportAsync([News.Ferry, News.Quarrel], Token);
        var answer = Assert.IsType<Answer.Grounded>(await _world.AskAsync("how many passengers does the electric ferry carry?"));
        Assert.Contains("340 passengers", answer.Sentences[0].Text, StringComparison.Ordinal);
        Assert.Equal("ferry", answer.Sentences[0].Quotes[0].Article.Id.Value);
    }

    [Fact]
    public async Task Answer_QuestionThatNothingCovers_SaysSo()
    {
        await _world.Memory.ImportAsync([News.Ferry, News.Quarrel], Token);
        Assert.IsType<Answer.NotCovered>(await _world.AskAsync("who won the chess championship in Paris?"));
        Assert.IsType<Answer.NotCovered>(await _world.AskAsync("what did the ferry's captain study in Vienna?"));
    }

    [Fact]
    public async Task Indexer_StarterArticles_AreReportedAndFound()
    {
        await foreach (var line in _world.Indexer.IndexStarterArticlesAsync(Token))
        {
            Assert.Equal(IndexStatus.Added, line.Status);
        }

        Assert.IsType<Answer.Grounded>(await _world.AskAsync("what share of Japan's rare earths comes from China?"));
        Assert.Empty(await _world.Memory.CheckAsync(Token));
    }

    [Fact]
    public async Task Restart_OfTheProgram_KeepsAll()
    {
        await _world.Memory.ImportAsync([News.Ferry, News.Quarrel], Token);
        await _world.RestartProgramAsync();
        Assert.Equal(["ferry"], await _world.IdsAsync("passengers"));
        Assert.Equal(News.Quarrel.Text, (await _world.Memory.FindAsync(News.Quarrel.Id, Token))!.Text);
    }

    private static (ImportStatus, int) Seen(ImportOutcome outcome) => (outcome.Status, outcome.Version);
}
