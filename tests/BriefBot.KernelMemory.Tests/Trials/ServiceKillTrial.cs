using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.KernelMemory.Tests.Worlds;
using BriefBot.StandIns.KernelMemory;
using BriefBot.Trials;

namespace BriefBot.KernelMemory.Tests.Trials;

/// <summary>The service is killed and started again while articles are indexed and questions asked.</summary>
public sealed class ServiceKillTrial
{
    private const int Articles = 12;
    private const int Batch = 3;

    /// <summary>About how many requests a round makes; kills fall anywhere in it.</summary>
    private const int Requests = 110;

    private static readonly TimeSpan CircuitAndGrace = TimeSpan.FromSeconds(20);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Service_KilledWhileIndexingAndAsking_LosesNothingAndEveryQuestionGetsAnAnswer()
    {
        const int seed = 20260122;
        var random = new Random(seed);
        var kills = 0;
        for (var round = 0; round < Dose.Of(5, 100); round++)
        {
            var (killAt, losesPipelines, restartsAfter) = (random.Next(1, Requests), random.Next(2) == 0, random.Next(1, 5));
            try
            {
                kills += await RunAsync(killAt, losesPipelines, restartsAfter) ? 1 : 0;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                throw new InvalidOperationException($"seed {seed}, round {round}: killed at request {killAt}, pipelines lost: {losesPipelines}, back after {restartsAfter} batches", failure);
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{kills} of {Dose.Of(5, 100)} kills fell into the work");
        Assert.True(kills > 0, "no kill fell into the work");
    }

    private static async Task<bool> RunAsync(int killAt, bool losesPipelines, int restartsAfter)
    {
        await using var world = await MemoryWorld.KernelAsync();
        var isDue = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var arrived = 0;
        world.Service!.FaultOf = _ =>
        {
            if (Interlocked.Increment(ref arrived) < killAt)
            {
                return null;
            }

            isDue.TrySetResult();
            return new KernelMemoryFault.Breaks();
        };
        var killing = KillAsync(world, isDue.Task, losesPipelines);
        var reported = new List<int>();
        var since = 0;
        for (var next = 0; next < Articles; next += Batch)
        {
            var batch = Enumerable.Range(next, Batch).ToList();
            await world.Memory.ImportAsync([.. batch.Select(Article)], Token);
            reported.AddRange(batch);
            foreach (var article in batch)
            {
                var answer = await world.AskAsync($"what does the {Word(article)} cost?");
                Assert.Contains($"{article + 100} dollars", Assert.IsType<Answer.Grounded>(answer).Sentences[0].Text, StringComparison.Ordinal);
            }

            if (killing.IsCompleted && world.Service is null && ++since == restartsAfter)
            {
                await world.StartServiceAsync();
                world.Clock.Advance(CircuitAndGrace);
            }
        }

        var wasKilled = isDue.Task.IsCompleted;
        isDue.TrySetResult();
        await killing;
        if (world.Service is null)
        {
            await world.StartServiceAsync();
        }

        await CheckAsync(world, reported);
        return wasKilled;
    }

    /// <summary>After the storm: all that was reported is there, in the ledger and in the service.</summary>
    private static async Task CheckAsync(MemoryWorld world, List<int> reported)
    {
        world.Clock.Advance(CircuitAndGrace);
        await world.RestartProgramAsync();
        await world.Memory.ImportAsync([], Token);
        Assert.Empty(await world.Memory.CheckAsync(Token));
        Assert.Empty(await world.Check.FindProblemsAsync(Token));
        Assert.Equal(reported.Count, world.Store.Documents.Count(document => document.IsCompleted));
        foreach (var article in reported)
        {
            Assert.Equal(Article(article).Text, (await world.Memory.FindAsync(Article(article).Id, Token))!.Text);
            Assert.Equal($"article-{article}", (await world.IdsAsync(Word(article)))[0]);
        }
    }

    private static async Task KillAsync(MemoryWorld world, Task due, bool losesPipelines)
    {
        await due;
        await world.KillServiceAsync();
        if (losesPipelines)
        {
            world.Store.LoseRunningPipelines();
        }
    }

    private static Article Article(int number) => News.Of(
        $"article-{number}", $"The {Word(number)} was sold in Oslo. The {Word(number)} costs {number + 100} dollars a day.", $"A {Word(number)} is sold");

    /// <summary>A word that no other article has, different in its first letters.</summary>
    private static string Word(int number) => $"{(char)('b' + number)}{(char)('o' + (number % 3))}{(char)('z' - number)}ombrator";
}
