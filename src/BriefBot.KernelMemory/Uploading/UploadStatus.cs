using System.Globalization;
using BriefBot.Chat.Status;
using BriefBot.KernelMemory.Ledger;
using BriefBot.KernelMemory.Service;

namespace BriefBot.KernelMemory.Uploading;

/// <summary>Says in <c>/status</c> how far the service is behind the ledger; asks only the ledger.</summary>
internal sealed class UploadStatus(UploadLedger ledger, IMemoryService service) : IStatusSource
{
    public async Task<IReadOnlyList<StatusLine>> ReadAsync(CancellationToken cancellationToken)
    {
        var waiting = await ledger.ReadAsync(UploadQueries.Waiting, cancellationToken);
        return
        [
            waiting == 0
                ? new StatusLine("Memory", $"{service.Name}, has all articles")
                : new StatusLine(
                    "Memory", string.Create(CultureInfo.InvariantCulture, $"{service.Name}, {waiting:N0} articles wait for it"), IsProblem: true),
        ];
    }
}
