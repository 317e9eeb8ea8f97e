using System.Diagnostics.CodeAnalysis;
using BriefBot.Memory.Embeddings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefBot.Hosting;

/// <summary>Computes missing vectors while the program runs.</summary>
internal sealed partial class EmbeddingService(IPassageEmbedder embedder, ILogger<EmbeddingService> logger) : BackgroundService
{
    [SuppressMessage("Design", "CA1031", Justification = "Search by meaning is an extra: its end must not be the bot's.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!embedder.IsOn)
        {
            return;
        }

        try
        {
            await embedder.RunAsync(stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogEnded(logger, failure);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "No more vectors are computed until the next start")]
    private static partial void LogEnded(ILogger logger, Exception exception);
}
