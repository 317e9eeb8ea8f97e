using BriefBot.Memory.Embeddings;
using BriefBot.Showing;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace BriefBot.Embeddings;

/// <summary>Computes missing vectors after an import, with words for people. Whatever comes of it, the import stands.</summary>
internal static class VectorRun
{
    /// <summary>Runs it where embeddings are on; says nothing where they are off.</summary>
    public static async Task RunAsync(IServiceProvider services, Streams streams, CancellationToken cancellationToken)
    {
        if (services.GetService<IPassageEmbedder>() is not { IsOn: true } embedder)
        {
            return;
        }

        var run = streams.ErrorIsTerminal && streams.Colours
            ? await AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Error) }).Status().StartAsync(
                "Computing vectors…",
                status => embedder.EmbedMissingAsync(new Shown(status), cancellationToken))
            : await embedder.EmbedMissingAsync(progress: null, cancellationToken);
        if (run.Failure is not null)
        {
            streams.Error.WriteLine(SafeText.OneLine(
                $"Vectors: {Count(run.Missing)} still without one, because {run.Failure}. Search goes by words meanwhile; 'briefbot doctor' tells what to fix."));
        }
        else if (run.Embedded > 0)
        {
            streams.Error.WriteLine($"Vectors: computed for {Count(run.Embedded)}");
        }
    }

    private static string Count(int passages) => passages == 1 ? "1 passage" : $"{passages} passages";

    // Not Progress<T>, which reports on another thread and may be late.
    private sealed class Shown(StatusContext status) : IProgress<EmbeddingRun>
    {
        public void Report(EmbeddingRun value) => status.Status = $"Computing vectors… {value.Embedded} of {value.Embedded + value.Missing}";
    }
}
