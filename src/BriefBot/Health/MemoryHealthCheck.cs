using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BriefBot.Health;

/// <summary>Healthy while the articles can be read and searched.</summary>
internal sealed class MemoryHealthCheck(IArticleMemory memory) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // A search touches both the database and the index; a lookup of what is not there touches the database alone.
            await memory.FindAsync(new ArticleId("health-check"), cancellationToken);
            await memory.SearchAsync(new SearchQuery("health", 1), cancellationToken);
            return HealthCheckResult.Healthy("articles can be read and searched");
        }
        catch (StorageException failure)
        {
            return HealthCheckResult.Unhealthy(failure.Message);
        }
    }
}
