using BriefBot.Embeddings;
using BriefBot.Memory.Embeddings;
using BriefBot.Storage;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Doctor;

/// <summary>Asks the embedding endpoint for one vector and compares it with the stored ones.</summary>
internal static class EmbeddingsCheck
{
    private const string Check = "embeddings";

    public static async Task<CheckResult> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetService<IEmbeddingGenerator<string, Embedding<float>>>() is not { } generator
            || services.GetService<IPassageEmbedder>() is not { } embedder)
        {
            return CheckResult.Ok(Check, "off, search goes by words");
        }

        try
        {
            var vectors = await generator.GenerateAsync(["news"], cancellationToken: cancellationToken);
            return Compare(vectors[0].Vector.Length, await embedder.StatusAsync(cancellationToken));
        }
        catch (EmbeddingEndpointException failure)
        {
            var detail = failure.Message + "; search goes by words meanwhile";
            return failure.MayPass
                ? CheckResult.Warn(Check, detail, FixOf(failure.Problem))
                : CheckResult.Fail(Check, detail, FixOf(failure.Problem));
        }
        catch (StorageException failure)
        {
            return CheckResult.Fail(Check, failure.Message, "see the line about the database");
        }
    }

    private static CheckResult Compare(int size, EmbeddingStatus status)
    {
        const string compute = "run 'briefbot index' on any file, or leave 'briefbot chat' open for a while";
        var detail = $"the endpoint answers, {status.Model} gives vectors of {size} numbers";
        if (status.Size is { } stored && stored != size)
        {
            return CheckResult.Warn(Check, $"{detail}, but the stored ones have {stored}", compute);
        }

        return status.Embedded < status.Passages
            ? CheckResult.Warn(Check, $"{detail}; {status.Passages - status.Embedded} of {status.Passages} passages have none yet", compute)
            : CheckResult.Ok(Check, $"{detail}, and all {status.Passages} passages have one");
    }

    private static string FixOf(EmbeddingProblem problem) => problem switch
    {
        EmbeddingProblem.Unreachable => "start that server, or put Embeddings:Endpoint right",
        EmbeddingProblem.TooSlow => "raise Embeddings:TimeoutSeconds, or choose a smaller Embeddings:Model",
        EmbeddingProblem.Refused => "set Embeddings:Key to a valid key, best as the environment variable BRIEFBOT__Embeddings__Key",
        EmbeddingProblem.NotFound => "check Embeddings:Endpoint (it mostly ends in /v1) and Embeddings:Model",
        EmbeddingProblem.Busy => "wait, or raise the limits of the account that the key belongs to",
        EmbeddingProblem.Broken => "look at that server's log, and try again",
        EmbeddingProblem.BadRequest => "check that Embeddings:Model is an embedding model, and lower Embeddings:BatchSize",
        _ => "Embeddings:Endpoint must be the base address of an OpenAI-compatible API, such as http://localhost:11434/v1",
    };
}
