using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.Discord.Work;

namespace BriefBot.Discord.Tests.Work;

/// <summary>Workers that hold a thread each leave some for acknowledgements.</summary>
public sealed class SpareThreadsTests
{
    [Fact]
    public async Task Start_ManyWorkers_HaveThreadsAtOnceAndLeaveSome()
    {
        const int Workers = 41;
        await using var bot = await BotWorld.StartAsync(settings: options => options.Workers = Workers, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(Least() > Workers, $"The pool makes only {Least()} threads at once.");
    }

    [Fact]
    public void Reserve_FewWorkers_TakesNoThreadAway()
    {
        SpareThreads.Reserve(40);
        var before = Least();
        SpareThreads.Reserve(1);
        Assert.Equal(before, Least());
    }

    private static int Least()
    {
        ThreadPool.GetMinThreads(out var threads, out _);
        return threads;
    }
}
