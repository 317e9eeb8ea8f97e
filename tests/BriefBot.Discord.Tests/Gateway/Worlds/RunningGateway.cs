using BriefBot.Discord.Gateway;
using BriefBot.Trials;
using Microsoft.Extensions.Options;

namespace BriefBot.Discord.Tests.Gateway.Worlds;

/// <summary>A gateway client that runs against a world.</summary>
internal sealed class RunningGateway : IAsyncDisposable
{
    public const string Token = "canary-token-MTIz.abc.def-0123456789";

    private readonly CancellationTokenSource _stop = new();

    public RunningGateway(
        IGatewayDirectory directory, TimeProvider? time = null, Action<DiscordOptions>? set = null, int queueLength = 8192, Random? random = null)
    {
        var options = new DiscordOptions { Token = Token };
        set?.Invoke(options);
        Gateway = new DiscordGateway(
            Options.Create(options), directory, time ?? NewClock(), new Chance(random ?? new SetRandom(0.9)), Logger, queueLength);
        Running = Gateway.RunAsync(_stop.Token);
    }

    public DiscordGateway Gateway { get; }

    public Task Running { get; }

    public RecordingLogger<DiscordGateway> Logger { get; } = new();

    /// <summary>
    /// A clock on which backoff and identify spacing pass at once; limits and heartbeats (of 40 s and more) wait for the test.
    /// </summary>
    public static HandClock NewClock() => new()
    {
        PassesAtOnce = delay => delay <= GatewayDefaults.LongestBackoff
            && delay != GatewayDefaults.OpenLimit && delay != GatewayDefaults.GreetingLimit
            && delay != GatewayDefaults.CloseLimit && delay != GatewayDefaults.LagPoll,
    };

    public Task<DiscordEvent> NextAsync() => Gateway.Events.ReadAsync().AsTask().WaitAsync(GatewayWorld.Patience);

    public async Task<ulong> NextInteractionAsync() =>
        Assert.IsType<DiscordEvent.InteractionCreated>(await NextAsync()).Interaction.Id.Value;

    public async Task<GatewayState> StateAsync(Predicate<GatewayState> isReached)
    {
        var until = DateTime.UtcNow + GatewayWorld.Patience;
        while (!isReached(Gateway.State))
        {
            Assert.True(DateTime.UtcNow < until, $"The state stayed {Gateway.State}.");
            await Task.Delay(1);
        }

        return Gateway.State;
    }

    /// <summary>Why it could not go on.</summary>
    public Task<DiscordFatalException> FailureAsync() =>
        Assert.ThrowsAsync<DiscordFatalException>(() => Running.WaitAsync(GatewayWorld.Patience));

    public Task StopAsync()
    {
        _stop.Cancel();
        return Assert.ThrowsAnyAsync<OperationCanceledException>(() => Running.WaitAsync(GatewayWorld.Patience));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAny(Running, Task.Delay(TimeSpan.FromSeconds(3)));
        _stop.Dispose();
    }
}
