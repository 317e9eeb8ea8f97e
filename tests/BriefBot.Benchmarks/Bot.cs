using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Benchmarks;

/// <summary>The bot's rooms as the program composes them, over a folder of its own.</summary>
internal sealed class Bot : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <summary>Composes the bot; nothing is opened until it is used.</summary>
    /// <param name="directory">Where its data are.</param>
    /// <param name="add">Adds further rooms; null for none.</param>
    public Bot(string directory, Action<IServiceCollection>? add = null)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddArticles()
            .AddArticleMemory()
            .AddAnswers()
            .Configure<DataOptions>(data => data.Directory = directory);
        add?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public IArticleMemory Memory => _services.GetRequiredService<IArticleMemory>();

    public IArticleIndexer Indexer => _services.GetRequiredService<IArticleIndexer>();

    public IAnswerer Answerer => _services.GetRequiredService<IAnswerer>();

    public QuoteLock QuoteLock => _services.GetRequiredService<QuoteLock>();

    /// <summary>Indexes a file; every article of it must be readable.</summary>
    /// <returns>How many articles there were.</returns>
    public async Task<int> IndexAsync(string path, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var line in Indexer.IndexAsync([path], cancellationToken))
        {
            count += line.Status == IndexStatus.Failed ? throw new UnusableException($"{line.Path}: {line.Reason}") : 1;
        }

        return count;
    }

    /// <summary>Indexes the starter articles.</summary>
    public async Task IndexStarterArticlesAsync(CancellationToken cancellationToken)
    {
        await foreach (var line in Indexer.IndexStarterArticlesAsync(cancellationToken))
        {
            _ = line.Status == IndexStatus.Failed ? throw new UnusableException($"{line.Path}: {line.Reason}") : line;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
