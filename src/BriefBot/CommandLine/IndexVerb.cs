using System.CommandLine;
using BriefBot.Contract;
using BriefBot.Embeddings;
using BriefBot.Memory;
using BriefBot.Showing;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.CommandLine;

/// <summary><c>index PATH…</c>: files and folders become articles in the memory.</summary>
internal static class IndexVerb
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Files or folders (with all below them): .md, .txt, .html, .docx, .jsonl",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Create(VerbRunner runner)
    {
        var verb = new Command("index", "Add articles from files and folders") { Paths, CommonOptions.Json };
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync(
            parsed, (services, stop) => RunAsync(services, parsed, runner.Streams, stop), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, ParseResult parsed, Streams streams, CancellationToken cancellationToken)
    {
        var json = parsed.GetValue(CommonOptions.Json);
        var indexer = services.GetRequiredService<IArticleIndexer>();
        var paths = parsed.GetRequiredValue(Paths).Select(path => Path.GetFullPath(path, streams.WorkingDirectory)).ToList();
        var tally = await IndexProgress.RunAsync(
            indexer.IndexAsync(paths, cancellationToken),
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
}
