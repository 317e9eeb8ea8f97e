using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BriefBot.Discord.Handling;

/// <summary>Healthy while events arrive from Discord.</summary>
internal sealed class GatewayHealthCheck(IDiscordGateway gateway) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var state = gateway.State;
        return Task.FromResult(state.IsReady
            ? HealthCheckResult.Healthy("connected")
            : HealthCheckResult.Unhealthy(state.Problem ?? "not connected"));
    }
}
