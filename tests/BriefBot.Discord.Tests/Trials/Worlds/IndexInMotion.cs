using BriefBot.Articles;
using BriefBot.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Discord.Tests.Trials.Worlds;

/// <summary>An index that is written to all the time: articles come, change and go until it is disposed of.</summary>
internal sealed class IndexInMotion : IAsyncDisposable
{
    private const int Batch = 20;
    private const int Ids = 400;

    private readonly CancellationTokenSource _stop = new();
    private readonly IArticleMemory _memory;
    private readonly Task _running;

    public IndexInMotion(IServiceProvider services)
    {
        _memory = services.GetRequiredService<IArticleMemory>();
        _running = Task.Run(RunAsync);
    }

    /// <summary>How many articles were imported so far.</summary>
    public int Imported { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Assert.True(_running.IsCompletedSuccessfully || _running.IsCanceled, $"The rebuilding failed: {_running.Exception}");
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        for (var round = 0; !_stop.IsCancellationRequested; round++)
        {
            Article[] articles = [.. Enumerable.Range(round * Batch, Batch).Select(Make)];
            await _memory.ImportAsync(articles, _stop.Token);
            Imported += articles.Length;
            await _memory.DeleteAsync(articles[0].Id, _stop.Token);
        }
    }

    private static Article Make(int number) => new()
    {
        Id = new ArticleId($"moving-{number % Ids}"),
        Title = $"The ferry of line {number % Ids} sails again",
        Source = "The Quay",
        Text = string.Join("\n\n", Enumerable.Range(0, 12).Select(part =>
            $"The ferry of line {number % Ids} carried {number + part} passengers on day {part}. Its captain said that the pier needs {part + 2} repairs.")),
    };
}
