using System.Text.Json;
using BriefBot.StandIns.KernelMemory;
using BriefBot.Tests.Trials.Worlds;
using BriefBot.Tests.Worlds;
using BriefBot.Trials;

namespace BriefBot.Tests.Trials;

/// <summary>The program is killed while it indexes into a Kernel Memory service: what it had reported is there, and in the end the service has it once.</summary>
public sealed class KernelMemoryKillTrial : IDisposable
{
    /// <summary>A run works for two minutes at most; what is left is done by the next one.</summary>
    private const int MostRuns = 10;

    private readonly ProgramProcess _program = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string News => Path.Combine(_program.Folder, "news");

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Index_KilledAgainAndAgain_LosesNothingAndTheServiceHasEachArticleOnce()
    {
        const int seed = 20260122;
        var random = new Random(seed);
        await using var service = await KernelMemoryStandIn.StartAsync(0, null, Token);
        string[] settings =
        [
            "--set", "Memory:Provider=KernelMemory", "--set", $"Memory:Endpoint={service.Endpoint}", "--set", $"Memory:Key={KernelMemoryStandIn.Key}",
        ];
        var reported = new HashSet<string>(StringComparer.Ordinal);
        var edition = 0;
        for (var kill = 0; kill < Dose.Of(4, 40); kill++)
        {
            if (kill % 4 == 0)
            {
                NewsFolder.Write(News, ++edition);
            }

            var lines = random.Next(NewsFolder.Articles + 1);
            var told = await KilledIndexing.RunAsync(_program, News, lines, int.MaxValue, settings);
            reported.UnionWith(told.SelectMany(status => status));
            var listed = await _program.RunAsync(["articles", "--json", "--data", "data", .. settings]);
            Assert.True(listed.Code == 0, listed.Error);
            Assert.Empty(reported.Except(Ids(listed.OutLines)));
        }

        await CompleteAsync(service, settings);
        Assert.Equal(NewsFolder.Articles, service.Store.Documents.Count());
        var healthy = await _program.RunAsync(["doctor", "--json", "--data", "data", .. settings]);
        Assert.True(healthy.Code == 0, healthy.Out);
        for (var article = 0; article < NewsFolder.Articles; article += 40)
        {
            var found = await _program.RunAsync(["search", NewsFolder.Word(article, edition), "--json", "--limit", "1", "--data", "data", .. settings]);
            Assert.Contains($"\"articleId\":\"{NewsFolder.Id(article)}\"", found.Out, StringComparison.Ordinal);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}: {edition} editions, {reported.Count} articles reported before a kill, {service.Requests.Count} requests");
    }

    private static IEnumerable<string> Ids(IEnumerable<string> lines) =>
        lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("articleId").GetString()!);

    /// <summary>Runs that nobody kills, until the service has taken in all.</summary>
    private async Task CompleteAsync(KernelMemoryStandIn service, string[] settings)
    {
        for (var run = 0; run < MostRuns; run++)
        {
            var whole = await _program.RunAsync(["index", News, "--json", "--data", "data", .. settings]);
            Assert.True(whole.Code == 0, whole.Error);
            Assert.Empty(KilledIndexing.Reported(whole.Out)["failed"]);
            if (service.Store.Documents.Count(document => document.IsCompleted) == NewsFolder.Articles)
            {
                return;
            }
        }

        Assert.Fail($"{service.Store.Documents.Count(document => document.IsCompleted)} of {NewsFolder.Articles} articles are in the service after {MostRuns} runs.");
    }
}
