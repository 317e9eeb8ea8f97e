using BriefBot.Discord.Gateway;

namespace BriefBot.Discord.Tests.Gateway.Worlds;

/// <summary>A directory that says what it is told to.</summary>
/// <param name="answer">By the number of the request, from 1.</param>
internal sealed class SetDirectory(Func<int, GatewayInfo> answer) : IGatewayDirectory
{
    private int _count;

    public Task<GatewayInfo> LookUpAsync(CancellationToken cancellationToken) =>
        Task.FromResult(answer(Interlocked.Increment(ref _count)));
}
