using BriefBot.Memory.Embeddings;
using BriefBot.Memory.Indexing;
using BriefBot.Memory.Sqlite;
using BriefBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BriefBot.Memory;

/// <summary>Adds the memory to a program's services.</summary>
public static class MemoryServices
{
    /// <summary>Adds the embedded <see cref="IArticleMemory"/> and <see cref="IArticleIndexer"/>, and their settings (section <c>Data</c>).</summary>
    /// <remarks>With an <c>IEmbeddingGenerator&lt;string, Embedding&lt;float&gt;&gt;</c> among the services, search goes by meaning as well.</remarks>
    public static IServiceCollection AddArticleMemory(this IServiceCollection services)
    {
        services.AddOptions<DataOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<EmbeddingOptions>();
        services.AddLogging();
        services.AddSingleton(provider => SqliteDatabase.OpenWhenNeeded(MemoryDatabase.Layout, provider.GetRequiredService<IOptions<DataOptions>>()));
        services.AddSingleton<PassageEmbedder>();
        services.AddSingleton<IPassageEmbedder>(provider => provider.GetRequiredService<PassageEmbedder>());
        services.AddSingleton<MeaningSearch>();
        services.AddSingleton<IArticleMemory, SqliteArticleMemory>();
        services.AddSingleton<IArticleIndexer, ArticleIndexer>();
        return services;
    }
}
