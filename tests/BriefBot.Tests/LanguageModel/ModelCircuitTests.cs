using System.Diagnostics;
using BriefBot.LanguageModel.Resilience;
using BriefBot.StandIns.Model;

namespace BriefBot.Tests.LanguageModel;

public sealed class ModelCircuitTests
{
    [Fact]
    public async Task Circuit_Outage_OpensAnswersAtOnceAndRecoversWithinAMinute()
    {
        await using var world = await ModelWorld.StartAsync();
        world.Server.Answer = _ => ModelAnswer.Fail(ModelFault.ServerError);
        await world.WriteAsync();
        var calls = world.Server.Calls;
        Assert.Equal(3, calls);

        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 50; i++)
        {
            var resting = Assert.IsType<ModelReply.Unavailable>(await world.WriteAsync());
            Assert.Equal(ModelProblem.Resting, resting.Reason);
            Assert.True(resting.Until > world.Clock.GetUtcNow());
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2));
        Assert.Equal(calls, world.Server.Calls);
        var status = (await world.StatusAsync())[0];
        Assert.True(status.IsProblem);
        Assert.Contains("left alone until 08:30:", status.Text, StringComparison.Ordinal);
        Assert.Contains("status 500", status.Text, StringComparison.Ordinal);

        world.Server.Answer = GoodAnswers.Answer;
        world.Clock.Advance(TimeSpan.FromSeconds(21));
        Assert.IsType<ModelReply.Written>(await world.WriteAsync());
        Assert.IsType<ModelReply.Written>(await world.WriteAsync());
        Assert.Equal(ModelStandIn.Model + ", ready", (await world.StatusAsync())[0].Text);
    }

    [Fact]
    public async Task Circuit_OpensWhileOthersWait_SendsThemOnAtOnce()
    {
        await using var world = await ModelWorld.StartAsync(options => options.Concurrency = 16);
        using var stalled = new SemaphoreSlim(0);
        world.Server.Answer = _ => ModelAnswer.Fail(ModelFault.Stall);
        world.Server.Arrived = _ => stalled.Release();
        Task<ModelReply>[] waiting = [.. Enumerable.Range(0, 10).Select(_ => world.WriteAsync())];
        for (var i = 0; i < waiting.Length; i++)
        {
            await stalled.WaitAsync(TestContext.Current.CancellationToken);
        }

        // The clock stands still: nothing but the circuit can end them.
        world.Server.Answer = _ => ModelAnswer.Fail(ModelFault.ServerError);
        await world.WriteAsync();

        Assert.All(await Task.WhenAll(waiting), reply => Assert.Equal(ModelProblem.Resting, Assert.IsType<ModelReply.Unavailable>(reply).Reason));
    }

    [Fact]
    public async Task Concurrency_MoreAtOnce_WaitAndTheRestIsTurnedAway()
    {
        await using var world = await ModelWorld.StartAsync(options => options.Concurrency = 2);
        Task<ModelReply>[] all = [.. Enumerable.Range(0, 40).Select(_ => world.WriteAsync())];
        var replies = await Task.WhenAll(all);
        Assert.InRange(world.Server.MostAtOnce, 1, 2);
        Assert.All(replies.OfType<ModelReply.Unavailable>(), reply => Assert.Equal(ModelProblem.Crowded, reply.Reason));
        Assert.InRange(replies.OfType<ModelReply.Written>().Count(), 18, 40);
    }
}
