using System.Diagnostics.CodeAnalysis;
using BriefBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefBot.KernelMemory.Uploading;

/// <summary>Sees to uploads that are left over while the program runs, those of an earlier run among them.</summary>
internal sealed class UploadService(Uploader uploader, TimeProvider time, ILogger<UploadService> logger) : BackgroundService
{
    [SuppressMessage("Design", "CA1031", Justification = "The ledger finds what is not uploaded: the end of this must not be the bot's.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                try
                {
                    await uploader.PushAsync(KernelMemoryDefaults.ImportWait, stoppingToken);
                }
                catch (StorageException failure)
                {
                    Log.LedgerFailed(logger, failure.Message);
                }

                await Task.Delay(KernelMemoryDefaults.UploadPause, time, stoppingToken);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.Ended(logger, failure);
        }
    }
}
