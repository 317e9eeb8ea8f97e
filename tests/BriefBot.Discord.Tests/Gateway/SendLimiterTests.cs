using BriefBot.Discord.Gateway;
using BriefBot.Trials;

namespace BriefBot.Discord.Tests.Gateway;

public sealed class SendLimiterTests
{
    [Fact]
    public void Take_AllOrdinarySendsTaken_LeavesHeartbeatsTheirs()
    {
        var clock = new HandClock();
        var limiter = new SendLimiter(clock);
        var ordinary = Enumerable.Range(0, 200).Count(_ => limiter.Take(GatewayDefaults.SendsKeptForAskedBeats) is null);
        var asked = Enumerable.Range(0, 200).Count(_ => limiter.Take(GatewayDefaults.SendsKeptForBeats) is null);
        var scheduled = Enumerable.Range(0, 200).Count(_ => limiter.Take(0) is null);

        Assert.Equal((110, 6, 4), (ordinary, asked, scheduled));
    }

    [Fact]
    public async Task Wait_SendsUsedUp_GoesOnWhenTheWindowHasPassed()
    {
        var clock = new HandClock();
        var limiter = new SendLimiter(clock);
        while (limiter.Take(0) is null)
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        var waiting = limiter.WaitAsync(TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(40));
        Assert.False(waiting.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(20));
        await waiting.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }
}
