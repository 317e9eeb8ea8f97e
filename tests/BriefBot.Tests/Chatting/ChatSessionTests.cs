using BriefBot.Tests.Worlds;

namespace BriefBot.Tests.Chatting;

public sealed class ChatSessionTests : IDisposable
{
    private readonly TrialProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Chat_FirstRun_IndexesTheStarterArticlesAndAnswers()
    {
        var run = await _program.ChatAsync("Where did the leaders meet?\n");
        Assert.Equal(0, run.Code);
        Assert.Equal(
            "The leaders met in Nara. [1]\n\n[1] A starter article — BriefBot\n1 article\n", run.Out);
        Assert.Equal("Starter articles: 1 added\n", run.Error);
    }

    [Fact]
    public async Task Chat_SecondRun_IndexesNothing()
    {
        await _program.ChatAsync(string.Empty);
        Assert.Empty((await _program.ChatAsync(string.Empty, "chat")).Error);
    }

    [Fact]
    public async Task Chat_StarterArticlesNotWanted_StartsWithoutArticles()
    {
        var run = await _program.ChatAsync("/articles", "--set", "Starter:Index=false");
        Assert.Equal("There are no articles yet.\n", run.Out);
        Assert.Equal(0, run.Code);
    }

    [Fact]
    public async Task Chat_SeveralLines_RepliesToEachInOrderUntilQuit()
    {
        var run = await _program.ChatAsync("/articles\n\n   \n/sumary x\nsubmarines\n/quit\n/articles\n");
        Assert.Equal(0, run.Code);
        Assert.Equal(
            """
            A starter article — BriefBot
                5 words, id starter
            1 article

            There is no command /sumary. Did you mean /summary? /help shows all.

            The articles do not cover this.
            Nothing was found on: “submarines”
            Nearest articles:
              - A starter article — BriefBot

            """.ReplaceLineEndings("\n"),
            run.Out);
    }

    [Fact]
    public async Task Chat_Failure_IsToldAndTheChatGoesOn()
    {
        _program.Rooms.Failure = new InvalidOperationException("boom");
        var run = await _program.ChatAsync("leaders\n/articles\n");
        Assert.Equal(0, run.Code);
        Assert.Contains("That went wrong", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 article\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_Stopped_LeavesWith0()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        Assert.Equal(0, (await _program.RunAsync([], "leaders\n", stop.Token)).Code);
    }
}
