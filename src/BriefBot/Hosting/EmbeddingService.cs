using BriefBot.Memory.Embeddings;
using Microsoft.Extensions.Hosting;

namespace BriefBot.Hosting;

/// <summary>Computes missing vectors while the program runs.</summary>
internal sealed class EmbeddingService(IPassageEmbedder embedder) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        embedder.IsOn ? embedder.RunAsync(stoppingToken) : Task.CompletedTask;
}
