using System.Diagnostics;

namespace BriefBot.Benchmarks.Scale;

/// <summary>A newsroom's size: import to the end, then start, search and memory in a fresh process.</summary>
internal static class ScaleBenchmark
{
    private const int Seed = 20260113;
    private const int Questions = 500;

    /// <summary>The end of an import, where a store that does not scale is slowest.</summary>
    private const int Last = 5000;

    public static async Task RunAsync(BenchmarkOptions options, Figures figures, CancellationToken cancellationToken)
    {
        using var scratch = options.Data is null ? new ScratchFolder() : null;
        var folder = new ScaleFolder(options.Data ?? scratch!.FullPath);
        var world = new NewsWorld(Seed);
        await File.WriteAllLinesAsync(folder.Questions, world.Questions(Questions, options.Articles), cancellationToken);
        ArticleLines.Write(folder.Articles, world.Articles(options.Articles), cancellationToken);
        if (Directory.Exists(folder.Store))
        {
            Directory.Delete(folder.Store, recursive: true);
        }

        await ImportAsync(folder, options.Articles, figures, cancellationToken);
        File.Delete(folder.Articles);
        figures.Print("scale_store_megabytes", Megabytes(folder.Store, "*.db*"));
        figures.Print("scale_snapshot_megabytes", Megabytes(folder.Store, "search.index"));

        // A first run warms nothing but the disk's cache, which a program that just imported has as well.
        await ScaleProcess.RunAsync(ScaleProbe.Name, folder, "scale", figures, cancellationToken);
        if (File.Exists(folder.KilledSnapshot))
        {
            File.Copy(folder.KilledSnapshot, folder.Snapshot, overwrite: true);
        }
        else
        {
            File.Delete(folder.Snapshot);
        }

        await ScaleProcess.RunAsync(ScaleProbe.StartName, folder, "scale_after_kill", figures, cancellationToken);
        File.Delete(folder.Snapshot);
        await ScaleProcess.RunAsync(ScaleProbe.StartName, folder, "scale_without_snapshot", figures, cancellationToken);
    }

    private static async Task ImportAsync(ScaleFolder folder, int articles, Figures figures, CancellationToken cancellationToken)
    {
        var (done, lastStarted) = (0, 0L);
        var computed = CpuTime.Milliseconds();
        var started = Stopwatch.GetTimestamp();
        await using (var bot = new Bot(folder.Store))
        {
            await foreach (var line in bot.Indexer.IndexAsync([folder.Articles], cancellationToken))
            {
                done += line.ArticleId is not null ? 1 : throw new UnusableException($"{line.Path}: {line.Reason}");
                if (done == articles - Last)
                {
                    lastStarted = Stopwatch.GetTimestamp();
                }
            }

            var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
            figures.Print("scale_articles", (long)done);
            figures.Print("scale_import_articles_per_second", done / elapsed);
            if (lastStarted != 0)
            {
                figures.Print($"scale_import_last_{Last}_articles_per_second", Last / Stopwatch.GetElapsedTime(lastStarted).TotalSeconds);
            }

            figures.Print("scale_import_cpu_ms_an_article", (CpuTime.Milliseconds() - computed) / done);

            // What a kill right now would leave: the snapshot as it is before the program says goodbye.
            if (File.Exists(folder.Snapshot))
            {
                File.Copy(folder.Snapshot, folder.KilledSnapshot, overwrite: true);
            }

            started = Stopwatch.GetTimestamp();
        }

        figures.Print("scale_import_close_seconds", Stopwatch.GetElapsedTime(started).TotalSeconds);
        figures.Print("scale_import_peak_memory_megabytes", ResidentMemory.PeakMegabytes());
    }

    private static double Megabytes(string folder, string files) =>
        Directory.GetFiles(folder, files).Sum(f => new FileInfo(f).Length) / 1e6;
}
