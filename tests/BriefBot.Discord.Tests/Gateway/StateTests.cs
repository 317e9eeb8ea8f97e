using System.Diagnostics;
using System.Net;
using BriefBot.Discord.Gateway;
using BriefBot.Discord.Tests.Gateway.Worlds;
using BriefBot.StandIns;
using BriefBot.Trials;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Discord.Tests.Gateway;

public sealed class StateTests
{
    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "Discord:Shards")]
    [InlineData(4011, "Discord:ShardCount")]
    [InlineData(4012, "Update BriefBot")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "developer portal")]
    public async Task Gateway_ClosedForGood_SaysWhatToFixAndDoesNotConnectAgain(int code, string fix)
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world);
        await (await world.AcceptGreetedAsync()).CloseAsync(code);

        var error = await bot.FailureAsync();

        Assert.Contains(fix, error.Message, StringComparison.Ordinal);
        Assert.Equal(error.Message, bot.Gateway.State.Problem);
        Assert.Null(world.TryAccept());
        await Patience.ForAsync(bot.Gateway.Events.Completion, "the events came to their end");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Gateway_NoToken_SaysSo(string token)
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world, set: options => options.Token = token);

        var error = await bot.FailureAsync();

        Assert.StartsWith("Discord:Token is not set.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gateway_DirectoryFails_AsksAgainAndSaysSo()
    {
        var clock = new HandClock();
        await using var world = await GatewayWorld.StartAsync();
        world.Directory = count => count < 4 ? throw new DiscordApiException("No way.", HttpStatusCode.BadGateway, 0) : world.Info();
        await using var bot = new RunningGateway(world, clock);

        var state = await bot.StateAsync(
            state => state.Problem!.StartsWith("Discord could not be asked where its gateway is. Trying again in ", StringComparison.Ordinal));

        Assert.False(state.IsReady);
        await Patience.UntilAsync(
            () =>
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                return world.LookUps >= 4;
            },
            "the directory was asked again",
            TestContext.Current.CancellationToken);
        await world.AcceptReadyAsync();
        await bot.StateAsync(reached => reached.IsReady);
    }

    [Fact]
    public async Task Gateway_TokenRefusedByTheDirectory_SaysSoAndEnds()
    {
        await using var world = await GatewayWorld.StartAsync();
        world.Directory = _ => throw new DiscordApiException("No.", HttpStatusCode.Unauthorized, 0);
        await using var bot = new RunningGateway(world);

        Assert.Contains("Discord:Token", (await bot.FailureAsync()).Message, StringComparison.Ordinal);
        Assert.Equal(1, world.LookUps);
    }

    [Fact]
    public async Task Gateway_NoSessionLeft_WaitsForTheResetWithoutConnecting()
    {
        var clock = RunningGateway.NewClock();
        await using var world = await GatewayWorld.StartAsync();
        world.Directory = count => world.Info(left: count == 1 ? 0 : 1000, resetAfter: TimeSpan.FromHours(2));
        await using var bot = new RunningGateway(world, clock);

        var state = await bot.StateAsync(state => state.Problem!.StartsWith("Discord allows no new session before", StringComparison.Ordinal));

        Assert.False(state.IsReady);
        Assert.Null(world.TryAccept());
        clock.Advance(TimeSpan.FromHours(2));
        await world.AcceptReadyAsync();
        await bot.StateAsync(reached => reached is { IsReady: true, Problem: null });
    }

    [Fact]
    public async Task Gateway_TwoShards_IsReadyWhenBothAre()
    {
        await using var world = await GatewayWorld.StartAsync();
        world.Directory = _ => world.Info(shards: 2);
        await using var bot = new RunningGateway(world);

        var first = await world.AcceptReadyAsync("a");
        Assert.Equal("[0,2]", first.Greeting.GetProperty("d").GetProperty("shard").GetRawText());
        Assert.IsType<DiscordEvent.SessionStarted>(await bot.NextAsync());
        var state = await bot.StateAsync(
            state => state.Problem!.StartsWith("1 of 2 shards are not connected; shard 1 of 2: ", StringComparison.Ordinal));
        Assert.False(state.IsReady);

        var second = await world.AcceptReadyAsync("b");
        Assert.Equal("[1,2]", second.Greeting.GetProperty("d").GetProperty("shard").GetRawText());
        await bot.StateAsync(reached => reached.IsReady);

        await first.CloseAsync(4000);
        await world.AcceptGreetedAsync();
        Assert.StartsWith("1 of 2 shards are not connected; shard 0 of 2: ", bot.Gateway.State.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gateway_NothingListens_TriesAgainWithGrowingWaitsAndAsksForTheAddressAnew()
    {
        var clock = RunningGateway.NewClock();
        await using var world = await GatewayWorld.StartAsync();
        var nowhere = GatewayWorld.Nowhere;
        world.Directory = count => world.Info(url: count < 6 ? nowhere : null);
        await using var bot = new RunningGateway(world, clock);

        await world.AcceptReadyAsync();

        Assert.True(clock.Passed.Count >= 5);
        Assert.True(clock.Passed.Max() > TimeSpan.FromSeconds(2));
        Assert.All(clock.Passed, wait => Assert.True(wait <= GatewayDefaults.LongestBackoff));
    }

    [Fact]
    public async Task Gateway_Silent_IsGivenUpAfterTheLimit()
    {
        var clock = RunningGateway.NewClock();
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world, clock);
        var silent = await world.AcceptAsync();

        await Patience.UntilAsync(
            () =>
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                return world.TryAccept() is not null;
            },
            "the bot connected anew",
            TestContext.Current.CancellationToken);
        Assert.NotNull(await silent.ClosedAsync());
        Assert.Contains(bot.Logger.Lines, line => line.Contains("did not greet", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Gateway_Stopped_ClosesWith1000WithinTwoSeconds(bool isReady)
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world, TimeProvider.System);
        var connection = isReady ? await world.AcceptReadyAsync() : await world.AcceptGreetedAsync();

        var watch = Stopwatch.StartNew();
        await bot.StopAsync();

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"It took {watch.Elapsed}.");
        Assert.Equal(1000, await connection.ClosedAsync());
        Assert.Equal("The bot has stopped.", bot.Gateway.State.Problem);
        while (bot.Gateway.Events.TryRead(out _))
        {
        }

        Assert.True(bot.Gateway.Events.Completion.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Gateway_TokenEchoedEverywhere_AppearsInNoLogErrorOrState()
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world);
        var first = await world.AcceptReadyAsync(RunningGateway.Token);
        await bot.NextAsync();
        await first.SendAsync($$"""{"t":"INTERACTION_CREATE","s":2,"op":0,"d":{"id":"{{RunningGateway.Token}}"} }""");
        await first.SendAsync($$"""{"t":"{{RunningGateway.Token}}","s":3,"op":0,"d":"{{RunningGateway.Token}}"}""");
        await first.SendAsync($"{{{RunningGateway.Token}");
        await first.CloseAsync(4000, RunningGateway.Token);
        await (await world.AcceptGreetedAsync()).CloseAsync(4004, RunningGateway.Token);

        var error = await bot.FailureAsync();

        Assert.DoesNotContain(RunningGateway.Token, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(RunningGateway.Token, bot.Gateway.State.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(bot.Logger.Lines);
        Assert.All(bot.Logger.Lines, line => Assert.DoesNotContain(RunningGateway.Token, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddDiscordGateway_WithADirectory_GivesTheGateway()
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var services = new ServiceCollection().AddDiscordGateway().AddSingleton<IGatewayDirectory>(world).BuildServiceProvider();

        Assert.IsType<DiscordGateway>(services.GetRequiredService<IDiscordGateway>());
    }
}
