using System.Diagnostics;

namespace BriefBot.Benchmarks.Speed;

/// <summary>How fast a folder of articles becomes searchable.</summary>
internal static class IndexBenchmark
{
    private const int Rounds = 3;

    public static async Task RunAsync(Figures figures, CancellationToken cancellationToken)
    {
        var best = 0.0;
        for (var round = 1; round <= Rounds; round++)
        {
            using var folder = new ScratchFolder();
            await using var bot = new Bot(folder.FullPath);
            var started = Stopwatch.GetTimestamp();
            var articles = await bot.IndexAsync(BenchmarkFiles.Articles, cancellationToken);
            var perSecond = articles / Stopwatch.GetElapsedTime(started).TotalSeconds;
            figures.Print($"index_articles_per_second_round{round}", perSecond);
            best = Math.Max(best, perSecond);
        }

        figures.Print("index_articles_per_second", best);
    }
}
