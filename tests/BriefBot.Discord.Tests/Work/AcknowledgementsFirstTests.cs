using BriefBot.Discord.Work;

namespace BriefBot.Discord.Tests.Work;

public class AcknowledgementsFirstTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly AcknowledgementsFirst _acknowledgements = new(TimeProvider.System);

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Wait_FewOnTheirWay_EndsAtOnce(int count)
    {
        Begin(count);
        Assert.True(_acknowledgements.WaitAsync(Stop).IsCompleted);
    }

    [Fact]
    public async Task Wait_ManyOnTheirWay_EndsWhenFewAreLeft()
    {
        Begin(6);
        var waiting = _acknowledgements.WaitAsync(Stop);
        _acknowledgements.End();
        Assert.False(waiting.IsCompleted);
        _acknowledgements.End();
        await waiting;
        Assert.True(_acknowledgements.WaitAsync(Stop).IsCompleted);
    }

    [Fact]
    public async Task Wait_ManyThatDoNotEnd_EndsAllTheSame()
    {
        Begin(6);
        await _acknowledgements.WaitAsync(Stop);
    }

    private void Begin(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _acknowledgements.Begin();
        }
    }
}
