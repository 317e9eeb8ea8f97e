using BriefBot.Memory.Embeddings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Embeddings;

/// <summary>Adds embeddings to the program where an endpoint is set.</summary>
internal static class EmbeddingServices
{
    public static IServiceCollection AddEmbeddings(this IServiceCollection services, IConfiguration settings) =>
        string.IsNullOrWhiteSpace(settings[$"{EmbeddingOptions.Section}:{nameof(EmbeddingOptions.Endpoint)}"])
            ? services
            : services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>, OpenAiEmbeddingGenerator>();
}
