using BriefBot.Discord.Gateway;
using BriefBot.StandIns;
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

    public Task<DiscordEvent> NextAsync() => Patience.ForAsync(Gateway.Events.ReadAsync().AsTask(), "the bot handed out an event");

    public async Task<ulong> NextInteractionAsync() =>
        Assert.IsType<DiscordEvent.InteractionCreated>(await NextAsync()).Interaction.Id.Value;

    public async Task<GatewayState> StateAsync(Predicate<GatewayState> isReached)
    {
        await Patience.UntilAsync(() => isReached(Gateway.State), "the gateway's state was as wanted");
        return Gateway.State;
    }

    /// <summary>Why it could not go on.</summary>
    public Task<DiscordFatalException> FailureAsync() =>
        Assert.ThrowsAsync<DiscordFatalException>(() => Patience.ForAsync(Running, "the gateway ended"));

    public Task StopAsync()
    {
        _stop.Cancel();
        return Assert.ThrowsAnyAsync<OperationCanceledException>(() => Patience.ForAsync(Running, "the gateway ended"));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAny(Running, Task.Delay(TimeSpan.FromSeconds(3)));
        _stop.Dispose();
    }
}
