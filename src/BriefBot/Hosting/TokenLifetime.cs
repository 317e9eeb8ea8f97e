using Microsoft.Extensions.Hosting;

namespace BriefBot.Hosting;

/// <summary>Leaves signals to the program, which turns them into a cancelled token.</summary>
internal sealed class TokenLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
