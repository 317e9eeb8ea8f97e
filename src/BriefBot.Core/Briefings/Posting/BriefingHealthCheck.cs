using System.Globalization;
using BriefBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BriefBot.Briefings.Posting;

/// <summary>Unhealthy while a briefing is overdue; degraded after one was given up, until the next is posted.</summary>
internal sealed class BriefingHealthCheck(OverdueBriefings overdue) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var troubled = await overdue.FindAsync(cancellationToken).ConfigureAwait(false);
            var words = string.Join("; ", troubled.OrderByDescending(one => one.IsOverdue).Select(InWords));
            return troubled.Count == 0 ? HealthCheckResult.Healthy("no briefing is overdue")
                : troubled.Any(one => one.IsOverdue) ? HealthCheckResult.Unhealthy(words)
                : HealthCheckResult.Degraded(words);
        }
        catch (StorageException failure)
        {
            return HealthCheckResult.Unhealthy(failure.Message);
        }
    }

    private static string InWords(TroubledBriefing one) =>
        $"{one.Channel}{one.Date?.ToString(" d MMM yyyy", CultureInfo.InvariantCulture)}: {one.Problem}";
}
