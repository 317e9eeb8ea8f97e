using BriefBot.LanguageModel.Resilience;
using Polly;

namespace BriefBot.Core.Tests.LanguageModel.Resilience;

public sealed class ConcurrencyStrategyTests
{
    [Fact]
    public async Task Execute_MoreThanRunAndWait_IsTurnedAwayAtOnceAndTheRestRunsInTurn()
    {
        var options = new ConcurrencyStrategyOptions { Running = 2, Waiting = 3 };
        var pipeline = new ResiliencePipelineBuilder().AddStrategy(_ => new ConcurrencyStrategy(options), options).Build();
        var gate = new TaskCompletionSource();
        var running = 0;
        var most = 0;
        var ended = 0;
        Task[] calls =
        [
            .. Enumerable.Range(0, 5).Select(_ => pipeline.ExecuteAsync(
                async _ =>
                {
                    most = Math.Max(most, Interlocked.Increment(ref running));
                    await gate.Task;
                    Interlocked.Decrement(ref running);
                    Interlocked.Increment(ref ended);
                },
                TestContext.Current.CancellationToken).AsTask()),
        ];

        var turnedAway = await Assert.ThrowsAsync<ModelException>(async () => await pipeline.ExecuteAsync(
            _ => default, TestContext.Current.CancellationToken));
        Assert.Equal(ModelProblem.Crowded, turnedAway.Problem);
        Assert.False(turnedAway.MayPass);

        gate.SetResult();
        await Task.WhenAll(calls);
        Assert.Equal(5, ended);
        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task Execute_CancelledWhileWaiting_EndsAndGivesItsPlaceBack()
    {
        var options = new ConcurrencyStrategyOptions { Running = 1, Waiting = 1 };
        var pipeline = new ResiliencePipelineBuilder().AddStrategy(_ => new ConcurrencyStrategy(options), options).Build();
        var gate = new TaskCompletionSource();
        var first = pipeline.ExecuteAsync(async _ => await gate.Task, TestContext.Current.CancellationToken).AsTask();
        using var stop = new CancellationTokenSource();
        var second = pipeline.ExecuteAsync(_ => default, stop.Token).AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        var third = pipeline.ExecuteAsync(_ => default, TestContext.Current.CancellationToken).AsTask();
        gate.SetResult();
        await Task.WhenAll(first, third);
    }
}
