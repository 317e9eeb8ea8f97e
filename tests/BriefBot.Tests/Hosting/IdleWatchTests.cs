using BriefBot.Hosting;

namespace BriefBot.Tests.Hosting;

public class IdleWatchTests
{
    private const long Work = IdleWatch.Worthwhile;
    private readonly IdleWatch _idle = new();

    [Fact]
    public void Look_WhileThereIsWork_WaitsForItsEnd()
    {
        Assert.False(_idle.IsTimeToCollect(Work));
        Assert.False(_idle.IsTimeToCollect(2 * Work));
        Assert.True(_idle.IsTimeToCollect((2 * Work) + IdleWatch.Quiet - 1));
    }

    [Fact]
    public void Look_AfterwardsWithoutMoreWork_DoesNotCollectAgain()
    {
        _idle.IsTimeToCollect(Work);
        Assert.True(_idle.IsTimeToCollect(Work));
        Assert.False(_idle.IsTimeToCollect(Work));
        Assert.False(_idle.IsTimeToCollect(Work + 1000));
    }

    [Fact]
    public void Look_AfterTheNextSpellOfWork_CollectsAgain()
    {
        _idle.IsTimeToCollect(Work);
        _idle.IsTimeToCollect(Work);
        Assert.False(_idle.IsTimeToCollect(3 * Work));
        Assert.True(_idle.IsTimeToCollect(3 * Work));
    }

    [Fact]
    public void Look_LittleWork_IsNotWorthAPause()
    {
        Assert.False(_idle.IsTimeToCollect(Work - 1));
        Assert.False(_idle.IsTimeToCollect(Work - 1));
    }
}
