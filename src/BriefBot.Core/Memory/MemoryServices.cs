using BriefBot.Memory.Indexing;
using BriefBot.Memory.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BriefBot.Memory;

/// <summary>Adds the memory to a program's services.</summary>
public static class MemoryServices
{
    /// <summary>Adds the embedded <see cref="IArticleMemory"/> and <see cref="IArticleIndexer"/>, and their settings (section <c>Data</c>).</summary>
    public static IServiceCollection AddArticleMemory(this IServiceCollection services)
    {
        services.AddOptions<DataOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IArticleMemory, SqliteArticleMemory>();
        services.AddSingleton<IArticleIndexer, ArticleIndexer>();
        return services;
    }
}
