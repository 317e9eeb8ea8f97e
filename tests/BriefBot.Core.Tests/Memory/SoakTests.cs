using BriefBot.Articles;
using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Memory.Sqlite;
using BriefBot.Trials;

namespace BriefBot.Core.Tests.Memory;

/// <summary>Long random sequences of changes, the memory held against a dictionary at every step.</summary>
public sealed class SoakTests : IDisposable
{
    private const int Ids = 40;

    private readonly MemoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(20260201)]
    [InlineData(4711)]
    public async Task Memory_RandomChanges_EqualsItsModel(int seed)
    {
        var steps = Dose.Of(300, 20_000);
        var random = new Random(seed);
        var model = new ModelOfMemory();
        var memory = _folder.Open();
        for (var step = 0; step < steps; step++)
        {
            try
            {
                memory = await StepAsync(memory, model, random, step);
                await CheckAsync(memory, model, random);
                if (step % 50 == 49)
                {
                    await CheckAllAsync(memory, model);
                }
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}, step {step}: {e.Message}", e);
            }
        }

        await CheckAllAsync(memory, model);
        Assert.Equal("ok", _folder.Peek("PRAGMA integrity_check"));
    }

    private async Task<SqliteArticleMemory> StepAsync(SqliteArticleMemory memory, ModelOfMemory model, Random random, int step)
    {
        switch (random.Next(20))
        {
            case < 10:
                var batch = Enumerable.Range(0, random.Next(1, 6)).Select(n => Fresh(random, step, n)).ToArray();
                Assert.Equal(batch.Select(model.Import).ToList(), await memory.AddAllAsync(batch));
                break;
            case < 13 when model.Any(random) is { } known:
                Assert.Equal([model.Import(known)], await memory.AddAllAsync(known));
                break;
            case < 16 when model.Any(random) is { } original:
                var copy = original with { Id = new ArticleId($"a{random.Next(Ids)}") };
                Assert.Equal([model.Import(copy)], await memory.AddAllAsync(copy));
                break;
            case 19 when step % 3 == 0:
                _folder.CloseAll();
                return _folder.Open();
            default:
                var id = new ArticleId($"a{random.Next(Ids)}");
                Assert.Equal(model.Delete(id), await memory.DeleteAsync(id, TestContext.Current.CancellationToken));
                break;
        }

        return memory;
    }

    private static Article Fresh(Random random, int step, int n) => News.Of(
        $"a{random.Next(Ids)}",
        $"The {UniqueWord.Of(step, n)} talks began in Oslo. " + string.Concat(Enumerable.Repeat("Nothing more was known by noon. ", random.Next(40))).TrimEnd(),
        $"Report {step}",
        random.Next(3) == 0 ? null : $"Outlet {random.Next(4)}",
        random.Next(4) == 0 ? null : $"2026-01-{random.Next(1, 29):00}");

    /// <summary>One random article: its text, its search, and an old version.</summary>
    private static async Task CheckAsync(SqliteArticleMemory memory, ModelOfMemory model, Random random)
    {
        if (model.Any(random) is not { } article)
        {
            Assert.Empty(await memory.ListIdsAsync());
            return;
        }

        Assert.Equal(article.Text, (await memory.HeldAsync(article.Id.Value))!.Text);
        var word = ModelOfMemory.WordOf(article.Text);
        Assert.Equal([model.HolderOf(article.Text).Value], await memory.IdsAsync(word));
        var (version, text) = model.AnyVersion(article.Id, random);
        var start = random.Next(text.Length);
        var range = new TextRange(start, random.Next(start, text.Length + 1));
        Assert.Equal(range.Of(text), await memory.ReadRangeAsync(article.Id, version, range, TestContext.Current.CancellationToken));
        Assert.Null(await memory.ReadRangeAsync(article.Id, version, new TextRange(0, text.Length + 1), TestContext.Current.CancellationToken));
        if (model.AnyGoneWord(random) is { } gone)
        {
            Assert.Empty(await memory.IdsAsync(gone));
        }
    }

    private static async Task CheckAllAsync(SqliteArticleMemory memory, ModelOfMemory model)
    {
        var listed = await memory.ListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            model.List(),
            listed.Select(a => (a.Reference.Id, a.Reference.Version, a.Reference.Title, a.Reference.Published, a.DuplicateOf)));
        foreach (var article in listed)
        {
            var word = ModelOfMemory.WordOf((await memory.HeldAsync(article.Reference.Id.Value))!.Text);
            var found = await memory.IdsAsync(word);
            Assert.Equal([(article.DuplicateOf ?? article.Reference.Id).Value], found);
        }
    }
}
