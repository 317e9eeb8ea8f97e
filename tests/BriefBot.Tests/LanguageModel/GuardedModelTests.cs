using BriefBot.LanguageModel.Budgets;
using BriefBot.LanguageModel.Resilience;
using BriefBot.StandIns.Model;

namespace BriefBot.Tests.LanguageModel;

public sealed class GuardedModelTests
{
    [Fact]
    public async Task Write_GoodAnswer_IsWrittenAndCounted()
    {
        await using var world = await ModelWorld.StartAsync();
        var written = Assert.IsType<ModelReply.Written>(await world.WriteAsync());

        Assert.Contains("Nara", written.Text, StringComparison.Ordinal);
        Assert.Equal((ModelStandIn.Model, false), (written.Model, written.IsCutShort));
        Assert.Equal((world.Server.Tokens, false), (written.Usage.Total, written.Usage.IsEstimated));
        Assert.Equal(new BudgetUse(world.Server.Tokens, 1), await world.Budgets.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal(ModelStandIn.Model + ", ready", (await world.StatusAsync())[0].Text);
    }

    [Fact]
    public async Task Write_Streamed_HandsOnEachPieceAndThenTheWhole()
    {
        await using var world = await ModelWorld.StartAsync();
        var pieces = new List<string>();
        var written = Assert.IsType<ModelReply.Written>(await world.StreamAsync(pieces));
        Assert.True(pieces.Count > 5);
        Assert.Equal(written.Text, string.Concat(pieces));
        Assert.Equal(world.Server.Tokens, written.Usage.Total);
    }

    [Fact]
    public async Task Write_NoUsage_IsEstimatedOnTheSafeSide()
    {
        await using var world = await ModelWorld.StartAsync();
        world.Server.Next.Enqueue(new ModelAnswer.Text("It was in Nara.") { HasUsage = false });
        var written = Assert.IsType<ModelReply.Written>(await world.WriteAsync());
        Assert.True(written.Usage.IsEstimated);
        Assert.True(written.Usage.Total >= world.Server.Tokens);
    }

    [Theory]
    [InlineData("TooManyRequests", false)]
    [InlineData("ServerError", false)]
    [InlineData("ServerError", true)]
    [InlineData("Cut", false)]
    public async Task Write_TwoFailuresThatMayPass_AreTriedAgain(string fault, bool isStream)
    {
        await using var world = await ModelWorld.StartAsync();
        world.Server.Next.Enqueue(ModelAnswer.Fail(Enum.Parse<ModelFault>(fault)));
        world.Server.Next.Enqueue(ModelAnswer.Fail(Enum.Parse<ModelFault>(fault)));
        Assert.IsType<ModelReply.Written>(isStream ? await world.StreamAsync([]) : await world.WriteAsync());
        Assert.Equal(3, world.Server.Calls);
    }

    [Theory]
    [InlineData("gpt-4.1-mini-2025-04-14", "gpt-4.1-mini-2025-04-14")]
    [InlineData("@everyone https://evil.example", ModelStandIn.Model)]
    [InlineData("https://evil.example", ModelStandIn.Model)]
    public async Task Write_NameThatTheEndpointGives_IsTakenOnlyWhereItIsOne(string given, string shown)
    {
        await using var world = await ModelWorld.StartAsync();
        world.Server.Next.Enqueue(new ModelAnswer.Status(200, Completion.Write(given, "Yes.", "stop", null)));
        Assert.Equal(shown, Assert.IsType<ModelReply.Written>(await world.WriteAsync()).Model);
    }

    [Fact]
    public async Task Write_RetryAfter_WaitsExactlySoLong()
    {
        await using var world = await ModelWorld.StartAsync();
        world.Server.Next.Enqueue(ModelAnswer.Fail(ModelFault.TooManyRequests, "7"));
        Assert.IsType<ModelReply.Written>(await world.WriteAsync());
        Assert.Equal([TimeSpan.FromSeconds(7)], world.Clock.Passed);
    }

    [Fact]
    public async Task Write_RetryAfterTooLong_FailsAtOnceAndRestsForAllUntilThen()
    {
        await using var world = await ModelWorld.StartAsync();
        world.Server.Next.Enqueue(ModelAnswer.Fail(ModelFault.TooManyRequests, "30"));
        var until = world.Clock.GetUtcNow().AddSeconds(30);

        var busy = Assert.IsType<ModelReply.Unavailable>(await world.WriteAsync());
        Assert.Equal((ModelProblem.Busy, until), (busy.Reason, busy.Until));
        Assert.Equal(ModelProblem.Resting, Assert.IsType<ModelReply.Unavailable>(await world.WriteAsync()).Reason);
        Assert.Equal(1, world.Server.Calls);

        world.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.IsType<ModelReply.Written>(await world.WriteAsync());
    }

    [Theory]
    [InlineData("Unauthorized", "Refused")]
    [InlineData("InvalidJson", "Unreadable")]
    [InlineData("WrongSchema", "Unreadable")]
    [InlineData("Empty", "Unreadable")]
    [InlineData("VeryLong", "Unreadable")]
    public async Task Write_FailureThatStays_IsNotTriedAgain(string fault, string reason)
    {
        await using var world = await ModelWorld.StartAsync();
        world.Server.Answer = _ => ModelAnswer.Fail(Enum.Parse<ModelFault>(fault));
        Assert.Equal(reason, Assert.IsType<ModelReply.Unavailable>(await world.WriteAsync()).Reason.ToString());
        Assert.Equal(reason, Assert.IsType<ModelReply.Unavailable>(await world.StreamAsync([])).Reason.ToString());
        Assert.Equal(2, world.Server.Calls);
        Assert.True((await world.StatusAsync())[0].IsProblem);
    }

    [Fact]
    public async Task Write_RefusedFormatOrWrongContent_IsWritten()
    {
        await using var world = await ModelWorld.StartAsync();
        world.Server.Next.Enqueue(ModelAnswer.Fail(ModelFault.WrongContent));
        Assert.Contains("confidence", Assert.IsType<ModelReply.Written>(await world.WriteAsync()).Text, StringComparison.Ordinal);
        world.Server.Answer = _ => ModelAnswer.Fail(ModelFault.RefusesFormat);
        Assert.IsType<ModelReply.Written>(await world.WriteAsync());
    }

    [Theory]
    [InlineData("Cut")]
    [InlineData("EndEarly")]
    public async Task Write_StreamBreaksOff_IsNotSaidTwice(string fault)
    {
        await using var world = await ModelWorld.StartAsync();
        world.Server.Next.Enqueue(ModelAnswer.Fail(Enum.Parse<ModelFault>(fault)));
        var pieces = new List<string>();
        Assert.Equal(ModelProblem.Broken, Assert.IsType<ModelReply.Unavailable>(await world.StreamAsync(pieces)).Reason);
        Assert.NotEmpty(pieces);
        Assert.Equal(1, world.Server.Calls);
    }

    [Theory]
    [InlineData("Stall", false)]
    [InlineData("Stall", true)]
    [InlineData("OneByteASecond", false)]
    [InlineData("OneByteASecond", true)]
    [InlineData("StallInside", true)]
    public async Task Write_NoEnd_EndsWithinTheTimeForAllTries(string fault, bool isStream)
    {
        await using var world = await ModelWorld.StartAsync();
        using var arrived = new SemaphoreSlim(0);
        world.Server.Answer = _ => ModelAnswer.Fail(Enum.Parse<ModelFault>(fault));
        world.Server.Arrived = _ => arrived.Release();
        var began = world.Clock.GetUtcNow();
        var asked = isStream ? world.StreamAsync([]) : world.WriteAsync();
        while (!asked.IsCompleted)
        {
            // Each try's limit passes once its request has arrived.
            if (await Task.WhenAny(arrived.WaitAsync(TestContext.Current.CancellationToken), asked) != asked)
            {
                world.Clock.Advance(ModelWorld.PerTry);
            }
        }

        Assert.IsType<ModelReply.Unavailable>(await asked);
        Assert.True(world.Clock.GetUtcNow() - began <= TimeSpan.FromSeconds(100));
        Assert.Contains("did not answer in time", (await world.StatusAsync())[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_ByTheCaller_IsNoOutcome()
    {
        await using var world = await ModelWorld.StartAsync();
        using var stop = new CancellationTokenSource();
        world.Server.Answer = _ => ModelAnswer.Fail(ModelFault.Stall);
        world.Server.Arrived = _ => stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Model.WriteAsync(ModelWorld.Request(), null, stop.Token));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    [InlineData(100)]
    public async Task Faults_AtRandom_EveryRequestHasAnOutcomeAndTheKeyAndPromptAreNowhere(int percent)
    {
        await using var world = await ModelWorld.StartAsync();
        var chance = new Random(20260201);
        var kinds = Enum.GetValues<ModelFault>().Except([ModelFault.Stall, ModelFault.StallInside, ModelFault.OneByteASecond]).ToArray();
        world.Server.Answer = request =>
        {
            lock (chance)
            {
                return chance.Next(100) < percent ? ModelAnswer.Fail(kinds[chance.Next(kinds.Length)]) : GoodAnswers.Answer(request);
            }
        };
        var written = 0;
        for (var i = 0; i < 60; i++)
        {
            var reply = i % 2 == 0 ? await world.WriteAsync() : await world.StreamAsync([]);
            written += reply is ModelReply.Written ? 1 : 0;
            Assert.DoesNotContain(ModelWorld.Key, reply.ToString(), StringComparison.Ordinal);
            world.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.True(percent == 100 || written >= 60 * (100 - (2 * percent)) / 100, $"{written} of 60 written");
        Assert.DoesNotContain(ModelWorld.Key, world.Logged.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(ModelWorld.Canary, world.Logged.Everything, StringComparison.Ordinal);
    }
}
