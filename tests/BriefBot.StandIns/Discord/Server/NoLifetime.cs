using Microsoft.Extensions.Hosting;

namespace BriefBot.StandIns.Discord.Server;

/// <summary>Leaves the process's signals alone: a server inside a test or a benchmark has no say in when that ends.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
