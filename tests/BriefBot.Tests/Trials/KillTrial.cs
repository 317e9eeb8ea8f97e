using System.Globalization;
using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.Storage;
using BriefBot.Tests.Trials.Worlds;
using BriefBot.Tests.Worlds;
using BriefBot.Trials;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Tests.Trials;

/// <summary>The program is killed while it indexes: what it had reported is there, whole, and the next run completes.</summary>
public sealed class KillTrial : IDisposable
{
    /// <summary>About how many bytes a whole run reports.</summary>
    private const int ReportedBytes = 20_000;

    private readonly ProgramProcess _program = new();

    private string News => Path.Combine(_program.Folder, "news");

    private string Data => Path.Combine(_program.Folder, "data");

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Index_KilledAtRandom_LosesNothingThatItReported()
    {
        var seed = 20260113;
        var random = new Random(seed);
        NewsFolder.Write(News, 1);
        for (var kill = 0; kill < Dose.Of(5, 50); kill++)
        {
            var (lines, bytes) = Moment(kill, random);
            if (Directory.Exists(Data))
            {
                Directory.Delete(Data, recursive: true);
            }

            var reported = await KilledIndexing.RunAsync(_program, News, lines, bytes);
            await TellAsync($"seed {seed}, kill {kill} after {lines} lines or {bytes} bytes, {reported.Sum(r => r.Count())} reported", async () =>
            {
                CheckIntegrity();
                await CheckEditionAsync([.. reported["added"]], [], 1);
                await CompleteAsync(1);
            });
        }
    }

    [Fact]
    public async Task Index_KilledWhileEveryArticleChanges_KeepsEachWholeInOneEdition()
    {
        var seed = 20260114;
        var random = new Random(seed);
        NewsFolder.Write(News, 1);
        await CompleteAsync(1);
        for (var kill = 0; kill < Dose.Of(3, 50); kill++)
        {
            var edition = kill + 2;
            NewsFolder.Write(News, edition);
            var (lines, bytes) = Moment(kill + 1, random);
            var reported = await KilledIndexing.RunAsync(_program, News, lines, bytes);
            await TellAsync($"seed {seed}, kill {kill} after {lines} lines or {bytes} bytes, {reported.Sum(r => r.Count())} reported", async () =>
            {
                CheckIntegrity();
                await CheckEditionAsync([.. reported["updated"]], [.. Enumerable.Range(0, NewsFolder.Articles)], edition);
                await CompleteAsync(edition);
            });
        }
    }

    [Fact]
    public async Task Index_KilledAgainAndAgain_GetsThereInTheEnd()
    {
        var random = new Random(20260115);
        NewsFolder.Write(News, 1);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        for (var kill = 0; kill < Dose.Of(3, 20); kill++)
        {
            reported.UnionWith((await KilledIndexing.RunAsync(_program, News, random.Next(NewsFolder.Articles), int.MaxValue))["added"]);
            CheckIntegrity();
            await CheckEditionAsync(reported, [], 1);
        }

        await CompleteAsync(1);
    }

    /// <summary>When to kill: right after the start, then by turns after some lines and after some bytes.</summary>
    private static (int Lines, int Bytes) Moment(int kill, Random random) => (kill % 5) switch
    {
        0 => (0, 0),
        1 or 3 => (random.Next(1, NewsFolder.Articles + 1), int.MaxValue),
        _ => (int.MaxValue, random.Next(1, ReportedBytes)),
    };

    private static async Task TellAsync(string what, Func<Task> check)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(what);
        try
        {
            await check();
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{what}: {e.Message}", e);
        }
    }

    /// <summary>A run that nobody kills ends well, and all articles are there.</summary>
    private async Task CompleteAsync(int edition)
    {
        var run = await _program.RunAsync("index", News, "--json", "--data", "data");
        Assert.True(run.Code == 0, run.Error);
        Assert.Equal(NewsFolder.Articles, run.OutLines.Count);
        Assert.Empty(KilledIndexing.Reported(run.Out)["failed"]);
        await CheckEditionAsync([.. Enumerable.Range(0, NewsFolder.Articles).Select(NewsFolder.Id)], [], edition);
    }

    private void CheckIntegrity()
    {
        var file = Path.Combine(Data, "briefbot.db");
        if (!File.Exists(file))
        {
            return;
        }

        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", command.ExecuteScalar());
    }

    /// <summary>The reported articles are listed and found in this edition only; the others that were there before are whole in this one or the last.</summary>
    private async Task CheckEditionAsync(HashSet<string> reported, HashSet<int> known, int edition)
    {
        if (reported.Count + known.Count == 0)
        {
            return;
        }

        await using var services = new ServiceCollection()
            .Configure<DataOptions>(options => options.Directory = Data).AddArticleMemory().BuildServiceProvider();
        var memory = services.GetRequiredService<IArticleMemory>();
        var listed = (await memory.ListAsync(TestContext.Current.CancellationToken)).Select(a => a.Reference.Id.Value).ToHashSet();
        Assert.Empty(reported.Except(listed));
        foreach (var article in known.Union(reported.Select(Number)))
        {
            var id = NewsFolder.Id(article);
            var current = await FoundAsync(memory, NewsFolder.Word(article, edition));
            var last = await FoundAsync(memory, NewsFolder.Word(article, edition - 1));
            Assert.True(reported.Contains(id) ? current == id && last is null : (current == id) != (last == id), $"{id}: {current}, {last}");
            var text = (await memory.FindAsync(new ArticleId(id), TestContext.Current.CancellationToken))!.Text;
            var held = current == id ? edition : edition - 1;
            Assert.StartsWith($"The {NewsFolder.Word(article, held)} ", text, StringComparison.Ordinal);
            Assert.EndsWith($" was {NewsFolder.Word(article, held)}.", text, StringComparison.Ordinal);
        }
    }

    private static async Task<string?> FoundAsync(IArticleMemory memory, string word) =>
        (await memory.SearchAsync(new SearchQuery(word), TestContext.Current.CancellationToken)).Passages is [var first, ..]
            ? first.Article.Id.Value
            : null;

    private static int Number(string id) => int.Parse(id["report-".Length..], CultureInfo.InvariantCulture);
}
