using BriefBot.Discord.Gateway;
using BriefBot.Discord.Tests.Gateway.Worlds;

namespace BriefBot.Discord.Tests.Gateway;

public sealed class SessionTests
{
    [Theory]
    [InlineData(GatewayCompression.ZlibStream, "?v=10&encoding=json&compress=zlib-stream")]
    [InlineData(GatewayCompression.None, "?v=10&encoding=json")]
    public async Task Gateway_Connecting_IdentifiesAndHandsOutEvents(GatewayCompression compression, string query)
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world, set: options => options.Compression = compression);
        Assert.False(bot.Gateway.State.IsReady);

        var connection = await world.AcceptReadyAsync();

        Assert.Equal(query, connection.Query);
        Assert.Matches(@"^DiscordBot \(https://\S+, \S+\)$", connection.UserAgent);
        var identify = connection.Greeting.GetProperty("d");
        Assert.Equal(RunningGateway.Token, identify.GetProperty("token").GetString());
        Assert.Equal(1 + 512 + 4096, identify.GetProperty("intents").GetInt32());
        Assert.Equal("[0,1]", identify.GetProperty("shard").GetRawText());
        Assert.All(["os", "browser", "device"], name => Assert.NotEmpty(identify.GetProperty("properties").GetProperty(name).GetString()!));
        var started = Assert.IsType<DiscordEvent.SessionStarted>(await bot.NextAsync());
        Assert.Equal((88UL, 77UL), (started.Application.Value, started.Self.Id.Value));
        await connection.SendAsync(Payloads.Interaction(2, 500));
        Assert.Equal(500UL, await bot.NextInteractionAsync());
        Assert.True((await bot.StateAsync(state => state.IsReady)).Problem is null);
    }

    [Fact]
    public async Task Gateway_TextWhereCompressionWasAsked_IsRead()
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world);
        var connection = await world.AcceptAsync();
        connection.Compresses = false;
        await connection.HelloAsync();
        await connection.ReceiveAsync(Opcode.Identify);

        await connection.SendAsync(Payloads.Ready("one", world.Url));

        Assert.IsType<DiscordEvent.SessionStarted>(await bot.NextAsync());
    }

    [Fact]
    public async Task Gateway_Op7_ResumesAtTheResumeAddressFromTheLastEvent()
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world);
        var first = await world.AcceptReadyAsync("the session");
        await bot.NextAsync();
        await first.SendAsync(Payloads.Interaction(2, 500));
        await bot.NextInteractionAsync();

        await first.SendAsync("""{"op":7,"d":null,"s":null,"t":null}""");

        var code = await first.ClosedAsync();
        Assert.NotNull(code);
        Assert.DoesNotContain(code.Value, new[] { 1000, 1001 });
        var second = await world.AcceptGreetedAsync();
        Assert.Equal("/resume", second.Path);
        Assert.Equal(first.Query, second.Query);
        Assert.Equal(Opcode.Resume, second.Greeting.GetProperty("op").GetInt32());
        var resume = second.Greeting.GetProperty("d");
        Assert.Equal(RunningGateway.Token, resume.GetProperty("token").GetString());
        Assert.Equal("the session", resume.GetProperty("session_id").GetString());
        Assert.Equal(2, resume.GetProperty("seq").GetInt64());
        Assert.False(bot.Gateway.State.IsReady);
        await second.SendAsync(Payloads.Interaction(2, 500));
        await second.SendAsync(Payloads.Interaction(3, 501));
        await second.SendAsync(Payloads.Resumed);
        Assert.Equal(501UL, await bot.NextInteractionAsync());
        await bot.StateAsync(state => state.IsReady);
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4008)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(null)]
    public async Task Gateway_ClosedResumably_Resumes(int? code)
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world);
        var first = await world.AcceptReadyAsync();
        await bot.NextAsync();

        if (code is { } number)
        {
            await first.CloseAsync(number);
        }
        else
        {
            first.Reset();
        }

        var second = await world.AcceptGreetedAsync();
        Assert.Equal(Opcode.Resume, second.Greeting.GetProperty("op").GetInt32());
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task Gateway_ClosedWithTheSessionLost_StartsANewOne(int code)
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world);
        var first = await world.AcceptReadyAsync();
        await bot.NextAsync();

        await first.CloseAsync(code);

        var second = await world.AcceptReadyAsync("two");
        Assert.Equal("/", second.Path);
        Assert.IsType<DiscordEvent.SessionStarted>(await bot.NextAsync());
        Assert.Equal(1, world.LookUps);
    }

    [Fact]
    public async Task Gateway_Op9False_WaitsOneToFiveSecondsAndStartsANewSession()
    {
        var clock = RunningGateway.NewClock();
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world, clock, random: new SetRandom(0.5));
        var first = await world.AcceptReadyAsync(intervalMilliseconds: 100_000);
        await bot.NextAsync();

        await first.SendAsync("""{"op":9,"d":false}""");

        Assert.Equal("/", (await world.AcceptReadyAsync("two", intervalMilliseconds: 100_000)).Path);
        Assert.Contains(TimeSpan.FromSeconds(3), clock.Passed);
    }

    [Fact]
    public async Task Gateway_Op9True_Resumes()
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world);
        var first = await world.AcceptReadyAsync();
        await bot.NextAsync();

        await first.SendAsync("""{"op":9,"d":true}""");

        Assert.Equal(Opcode.Resume, (await world.AcceptGreetedAsync()).Greeting.GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task Gateway_ResumeAddressDead_IdentifiesAtTheKnownAddress()
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world);
        var first = await world.AcceptReadyAsync(resumeAt: GatewayWorld.Nowhere);
        await bot.NextAsync();

        first.Reset();

        Assert.Equal("/", (await world.AcceptReadyAsync("two")).Path);
        Assert.Equal(1, world.LookUps);
    }

    [Fact]
    public async Task Gateway_ResumesThatLeadToNothing_EndInANewSession()
    {
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world);
        var first = await world.AcceptReadyAsync();
        await bot.NextAsync();
        first.Reset();

        for (var i = 0; i < GatewayDefaults.FutileResumes; i++)
        {
            var resume = await world.AcceptGreetedAsync();
            Assert.Equal(Opcode.Resume, resume.Greeting.GetProperty("op").GetInt32());
            resume.Reset();
        }

        await world.AcceptReadyAsync("two");
    }

    [Fact]
    public async Task Gateway_ResumeIgnoredByAServerThatAnswersHeartbeats_StartsANewSession()
    {
        // discord-digital-twin does so: it knows no resume, and says nothing.
        var clock = RunningGateway.NewClock();
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world, clock, random: new SetRandom(0.9));
        var first = await world.AcceptReadyAsync(intervalMilliseconds: 50_000);
        await bot.NextAsync();
        first.Reset();
        var deaf = await world.AcceptGreetedAsync(intervalMilliseconds: 50_000);
        Assert.Equal(Opcode.Resume, deaf.Greeting.GetProperty("op").GetInt32());
        clock.Advance(TimeSpan.FromSeconds(46));
        await deaf.ReceiveAsync(Opcode.Heartbeat);
        await deaf.SendAsync("""{"op":11}""");
        await deaf.RoundTripAsync();

        clock.Advance(TimeSpan.FromSeconds(15));

        await world.AcceptReadyAsync("two", intervalMilliseconds: 50_000);
    }

    [Fact]
    public async Task Gateway_ResumeOnAConnectionThatHearsNothing_ResumesAgain()
    {
        var clock = RunningGateway.NewClock();
        await using var world = await GatewayWorld.StartAsync();
        await using var bot = new RunningGateway(world, clock, random: new SetRandom(0.9));
        var first = await world.AcceptReadyAsync(intervalMilliseconds: 100_000);
        await bot.NextAsync();
        first.Reset();
        var dead = await world.AcceptGreetedAsync(intervalMilliseconds: 100_000);
        Assert.Equal(Opcode.Resume, dead.Greeting.GetProperty("op").GetInt32());

        clock.Advance(GatewayDefaults.SessionLimit);

        Assert.Equal(Opcode.Resume, (await world.AcceptGreetedAsync(intervalMilliseconds: 100_000)).Greeting.GetProperty("op").GetInt32());
    }
}
