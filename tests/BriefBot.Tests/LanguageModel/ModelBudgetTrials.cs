using BriefBot.LanguageModel.Budgets;
using BriefBot.LanguageModel.Resilience;
using BriefBot.StandIns.Model;

namespace BriefBot.Tests.LanguageModel;

public sealed class ModelBudgetTrials
{
    [Fact]
    public async Task Tokens_100RequestsAtOnce_AreNeverMoreThanTheBudgetByTheServersOwnCount()
    {
        const long budget = 6000;
        await using var world = await ModelWorld.StartAsync(options =>
        {
            options.TokensPerServerPerDay = budget;
            options.Concurrency = 32;
        });

        var replies = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => world.WriteAsync(new ModelPayer($"discord:{i}", "discord:900"))));

        Assert.InRange(world.Server.Tokens, 1, budget);
        Assert.Equal(world.Server.Tokens, (await world.Budgets.ReadAsync(TestContext.Current.CancellationToken)).Tokens);
        Assert.Contains(replies, reply => reply is ModelReply.Written);
        var spent = replies.OfType<ModelReply.Unavailable>().Where(reply => reply.Reason == ModelProblem.Spent).ToList();
        Assert.NotEmpty(spent);
        Assert.All(spent, reply => Assert.Equal(new DateTimeOffset(2026, 2, 2, 0, 0, 0, TimeSpan.Zero), reply.Until));
        Assert.All(spent, reply => Assert.Contains("this server's share", reply.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calls_100RequestsAtOnce_ReachTheServerExactlyAsOftenAsAllowed()
    {
        await using var world = await ModelWorld.StartAsync(options =>
        {
            options.CallsPerUserPerDay = 17;
            options.Concurrency = 32;
        });
        var replies = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => world.WriteAsync()));
        Assert.Equal(17, world.Server.Calls);
        Assert.Equal(17, replies.OfType<ModelReply.Written>().Count());
    }

    [Fact]
    public async Task Refusals_TakeNothing_AndWhatBreaksOffCountsInFull()
    {
        await using var world = await ModelWorld.StartAsync();
        world.Server.Next.Enqueue(ModelAnswer.Fail(ModelFault.Unauthorized));
        await world.WriteAsync();
        Assert.Equal(default, await world.Budgets.ReadAsync(TestContext.Current.CancellationToken));

        world.Server.Next.Enqueue(ModelAnswer.Fail(ModelFault.EndEarly));
        await world.StreamAsync([]);
        var use = await world.Budgets.ReadAsync(TestContext.Current.CancellationToken);
        Assert.True(use.Tokens >= world.Server.Tokens);
        Assert.Equal(1, use.Calls);
    }

    [Fact]
    public async Task Faults_WithATightBudget_NeverExceedItByTheServersOwnCount()
    {
        const long budget = 8000;
        await using var world = await ModelWorld.StartAsync(options => options.TokensPerDay = budget);
        var turn = 0;
        world.Server.Answer = request => (Interlocked.Increment(ref turn) % 3) switch
        {
            0 => ModelAnswer.Fail(ModelFault.Cut),
            1 => ModelAnswer.Fail(ModelFault.TooManyRequests, "1"),
            _ => GoodAnswers.Answer(request),
        };
        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => world.WriteAsync()));
        Assert.InRange(world.Server.Tokens, 1, budget);
    }
}
