using BriefBot.KernelMemory.Ledger;
using BriefBot.KernelMemory.Service;
using BriefBot.KernelMemory.Uploading;

namespace BriefBot.KernelMemory;

/// <inheritdoc/>
internal sealed class KernelMemoryCheck(UploadLedger ledger, IMemoryService service, Uploader uploader) : IKernelMemoryCheck
{
    /// <inheritdoc/>
    public string Name => service.Name;

    /// <inheritdoc/>
    public string Remedy => service.Remedy;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> FindProblemsAsync(CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        try
        {
            await service.GreetAsync(cancellationToken);
            var lost = 0;
            foreach (var version in await ledger.ReadAsync(
                connection => UploadQueries.Completed(connection, KernelMemoryDefaults.LookedAtByCheck), cancellationToken))
            {
                if (await service.StatusAsync(ledger.Ids.Of(version), cancellationToken) == UploadState.Unknown)
                {
                    await ledger.ForgetAsync(version, cancellationToken);
                    lost++;
                }
            }

            if (lost > 0)
            {
                problems.Add($"the service has lost {lost} of the newest articles; they are sent again");
            }

            var report = await uploader.PushAsync(TimeSpan.Zero, cancellationToken);
            if (report.Waiting > 0)
            {
                problems.Add($"{report.Waiting} articles wait for the service: {report.Reason}");
            }
        }
        catch (ServiceException failure)
        {
            problems.Add(failure.Message);
        }

        problems.AddRange((await ledger.ReadAsync(UploadQueries.Refused, cancellationToken)).Select(id => $"the service does not take the article {id}"));
        return problems;
    }
}
