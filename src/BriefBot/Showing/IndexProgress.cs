using BriefBot.Memory;
using Spectre.Console;

namespace BriefBot.Showing;

/// <summary>Runs an indexing run to its end, with a line of progress where standard error is a terminal.</summary>
internal static class IndexProgress
{
    /// <summary>Runs it.</summary>
    /// <param name="articles">The run.</param>
    /// <param name="report">Called for each article, in order.</param>
    /// <param name="streams">Where progress goes.</param>
    /// <param name="showStatus">False when the reported lines are progress enough.</param>
    /// <param name="cancellationToken">Ends the run early; what was reported stays.</param>
    public static async Task<IndexTally> RunAsync(
        IAsyncEnumerable<IndexedArticle> articles,
        Action<IndexedArticle> report,
        Streams streams,
        bool showStatus,
        CancellationToken cancellationToken)
    {
        if (!showStatus || !streams.ErrorIsTerminal || !streams.Colours)
        {
            return await CountAsync(articles, report, _ => { }, cancellationToken);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Error) });
        return await console.Status().StartAsync("Indexing…", status => CountAsync(
            articles,
            report,
            tally => status.Status = Markup.Escape($"Indexing… {tally}"),
            cancellationToken));
    }

    private static async Task<IndexTally> CountAsync(
        IAsyncEnumerable<IndexedArticle> articles,
        Action<IndexedArticle> report,
        Action<IndexTally> progress,
        CancellationToken cancellationToken)
    {
        var tally = default(IndexTally);
        await foreach (var article in articles.WithCancellation(cancellationToken))
        {
            tally = tally.With(article.Status);
            report(article);
            progress(tally);
        }

        return tally;
    }
}
