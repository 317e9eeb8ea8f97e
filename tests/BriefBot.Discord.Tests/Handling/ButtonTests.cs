using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.Discord.Tests.Handling;

/// <summary>The buttons below an answer, also past a restart.</summary>
public sealed class ButtonTests : IAsyncLifetime
{
    private BotWorld _bot = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private DiscordWorld World => _bot.World;

    public async ValueTask InitializeAsync() => _bot = await BotWorld.StartAsync(cancellationToken: Stop);

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(_bot.Discord.Violations);
        await _bot.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FullQuotes_Pressed_AreShownToWhoPressesAlone(bool isAfterARestart)
    {
        var answer = await AskAsync();
        if (isAfterARestart)
        {
            await _bot.RestartAsync(Stop);
        }

        var pressed = await _bot.Discord.PressAsync(answer, Shown.Button(answer, "Full quotes"), World.Reader, Stop);
        var quotes = await pressed.Answered;
        Assert.True(quotes.IsEphemeral);
        Assert.Contains("> ", Shown.Text(quotes), StringComparison.Ordinal);
        Assert.Contains("91.2 percent", Shown.Text(quotes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FollowUp_Pressed_IsAnswered()
    {
        var answer = await AskAsync();
        var question = Shown.Buttons(answer)[^1];
        var next = await (await _bot.Discord.PressAsync(answer, question.Id, World.Reader, Stop)).Answered;
        Assert.Contains("[1]", Shown.Text(next), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Useful_Pressed_IsSavedAndShownInStatus()
    {
        var answer = await AskAsync();
        await (await _bot.Discord.PressAsync(answer, Shown.Button(answer, "Useful"), World.Reader, Stop)).Answered;
        await (await _bot.Discord.PressAsync(answer, Shown.Button(answer, "Not useful"), World.Manager, Stop)).Answered;
        var status = await (await _bot.Discord.SendCommandAsync(World.Reader, World.General, "status", cancellationToken: Stop)).Answered;
        Assert.Contains("1 useful, 1 not useful", Shown.Text(status), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("b1:q:nothere:0")]
    [InlineData("b1:f:nothere:1")]
    [InlineData("b1:u:nothere:0")]
    [InlineData("b0:q:x:0")]
    [InlineData("something else")]
    public async Task Button_OfAnAnswerThatIsNotKnown_SaysSo(string id)
    {
        var answer = await AskAsync();
        var said = await (await _bot.Discord.PressAsync(answer, id, World.Reader, Stop)).Answered;
        Assert.True(said.IsEphemeral);
        Assert.Contains("too old", Shown.Text(said), StringComparison.Ordinal);
    }

    private async Task<StandInMessage> AskAsync()
    {
        var asked = await _bot.Discord.SendCommandAsync(
            World.Reader, World.General, "ask", [("question", "What share of Japan's rare earths comes from China?")], Stop);
        return await asked.Answered;
    }
}
