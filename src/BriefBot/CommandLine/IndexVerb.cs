using System.CommandLine;
using System.Runtime.CompilerServices;
using BriefBot.Articles.Arrivals.Pages;
using BriefBot.Contract;
using BriefBot.Embeddings;
using BriefBot.Memory;
using BriefBot.Showing;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.CommandLine;

/// <summary><c>index PATH…</c>: files, folders and web pages become articles in the memory.</summary>
internal static class IndexVerb
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Files or folders (with all below them): .md, .txt, .html, .docx, .jsonl; or web addresses",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Create(VerbRunner runner)
    {
        var verb = new Command("index", "Add articles from files, folders and web pages") { Paths, CommonOptions.Json };
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync(
            parsed, (services, stop) => RunAsync(services, parsed, runner.Streams, stop), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, ParseResult parsed, Streams streams, CancellationToken cancellationToken)
    {
        var json = parsed.GetValue(CommonOptions.Json);
        var indexer = services.GetRequiredService<IArticleIndexer>();
        var pages = parsed.GetRequiredValue(Paths).Where(IsAddress).ToList();
        var paths = parsed.GetRequiredValue(Paths).Where(path => !IsAddress(path)).Select(path => Path.GetFullPath(path, streams.WorkingDirectory)).ToList();
        var tally = await IndexProgress.RunAsync(
            BothAsync(services, indexer.IndexAsync(paths, cancellationToken), pages, cancellationToken),
            article =>
            {
                // Flushed at once: a line that was seen is an article that is on disk.
                streams.Out.WriteLine(json ? ContractJson.Line(IndexLine.Of(article)) : IndexedLayout.Line(article));
                streams.Out.Flush();
            },
            streams,
            showStatus: !streams.OutIsTerminal,
            cancellationToken);

        streams.Error.WriteLine(tally.ToString());
        await VectorRun.RunAsync(services, streams, cancellationToken);
        return tally is { Failed: 0, Total: > 0 } ? ExitCode.Done : ExitCode.NotCovered;
    }

    private static async IAsyncEnumerable<IndexedArticle> BothAsync(
        IServiceProvider services, IAsyncEnumerable<IndexedArticle> files, List<string> pages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var file in files.WithCancellation(cancellationToken))
        {
            yield return file;
        }

        foreach (var page in pages)
        {
            yield return await services.GetRequiredService<IPageIndexer>().IndexAsync(page, cancellationToken);
        }
    }

    private static bool IsAddress(string path) =>
        path.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
