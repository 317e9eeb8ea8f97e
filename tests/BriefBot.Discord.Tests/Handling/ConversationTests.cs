using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.Discord.Tests.Handling;

/// <summary>Mentions, replies, threads and direct messages.</summary>
public sealed class ConversationTests : IAsyncLifetime
{
    private const string Question = "What share of Japan's rare earths comes from China?";

    private BotWorld _bot = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private DiscordWorld World => _bot.World;

    public async ValueTask InitializeAsync() => _bot = await BotWorld.StartAsync(cancellationToken: Stop);

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(_bot.Discord.Violations);
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task Mention_WithAQuestion_IsAnsweredAsAReplyThatPingsNobody()
    {
        var said = await _bot.Discord.SayAsync(World.Reader, World.General, $"{World.Bot.Mention} {Question}", cancellationToken: Stop);
        var answer = await AnswerToAsync(said);
        Assert.Contains("91.2 percent", Shown.Text(answer), StringComparison.Ordinal);
        Assert.Empty(answer.Pings);
    }

    [Fact]
    public async Task DirectMessage_NeedsNoMention()
    {
        var place = World.DirectMessagesWith(World.Reader);
        var said = await _bot.Discord.SayAsync(World.Reader, place, Question, cancellationToken: Stop);
        Assert.Contains("91.2 percent", Shown.Text(await AnswerToAsync(said)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mention_WithoutAQuestion_IsToldWhatToDo()
    {
        var said = await _bot.Discord.SayAsync(World.Reader, World.General, World.Bot.Mention, cancellationToken: Stop);
        Assert.Contains("/help", Shown.Text(await AnswerToAsync(said)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_ThatAddressesNobody_IsLeftAlone()
    {
        await _bot.Discord.SayAsync(World.Reader, World.General, Question, cancellationToken: Stop);
        var said = await _bot.Discord.SayAsync(World.Reader, World.General, $"{World.Bot.Mention} {Question}", cancellationToken: Stop);
        await AnswerToAsync(said);
        Assert.Single(World.General.Messages, message => message.Author.IsBot);
    }

    [Fact]
    public async Task Reply_ToAnAnswer_TakesUpItsTopic()
    {
        var first = await _bot.Discord.SayAsync(World.Reader, World.General, $"{World.Bot.Mention} When did Prime Minister Takaichi meet President Lee?", cancellationToken: Stop);
        var answer = await AnswerToAsync(first);
        var second = await _bot.Discord.SayAsync(World.Reader, World.General, $"{World.Bot.Mention} where did they meet?", answer, cancellationToken: Stop);
        Assert.Contains("Nara", Shown.Text(await AnswerToAsync(second)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thread_OnAnAnswer_KnowsWhatWasTalkedAbout()
    {
        var asked = await _bot.Discord.SendCommandAsync(World.Reader, World.General, "ask", [("question", Question)], Stop);
        var thread = _bot.Discord.StartThread(World.Reader, World.General, "rare earths", await asked.Answered);
        var said = await _bot.Discord.SayAsync(World.Reader, thread, $"{World.Bot.Mention} and what about Japan's own mines?", cancellationToken: Stop);
        var answer = await AnswerToAsync(said);
        Assert.Same(thread, answer.Channel);
    }

    [Fact]
    public async Task Thread_PrivateQuestionInIt_IsNothingForOthersToTakeUp()
    {
        var thread = _bot.Discord.StartThread(World.Manager, World.General, "talk");
        var asked = await _bot.Discord.SendCommandAsync(World.Manager, thread, "ask", [("question", Question), ("private", true)], Stop);
        await asked.Answered;
        var said = await _bot.Discord.SayAsync(World.Reader, thread, $"{World.Bot.Mention} and South Korea's?", cancellationToken: Stop);
        Assert.DoesNotContain("What share", Shown.Text(await AnswerToAsync(said)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thread_OnAnAnswer_SecondQuestionTakesUpTheFirst()
    {
        var asked = await _bot.Discord.SendCommandAsync(World.Reader, World.General, "ask", [("question", Question)], Stop);
        var thread = _bot.Discord.StartThread(World.Reader, World.General, "talk", await asked.Answered);
        var first = await _bot.Discord.SayAsync(World.Reader, thread, $"{World.Bot.Mention} When did Takaichi and Lee meet?", cancellationToken: Stop);
        await AnswerToAsync(first);
        var second = await _bot.Discord.SayAsync(World.Reader, thread, $"{World.Bot.Mention} where?", cancellationToken: Stop);
        Assert.Contains("where did Takaichi and Lee meet", Shown.Text(await AnswerToAsync(second)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mention_DeliveredTwice_IsAnsweredOnce()
    {
        _bot.Discord.Faults.Gateway.DuplicateNext(1);
        var said = await _bot.Discord.SayAsync(World.Reader, World.General, $"{World.Bot.Mention} {Question}", cancellationToken: Stop);
        await AnswerToAsync(said);
        var next = await _bot.Discord.SayAsync(World.Reader, World.General, World.Bot.Mention, cancellationToken: Stop);
        await AnswerToAsync(next);
        Assert.Equal(2, World.General.Messages.Count(message => message.Author.IsBot));
    }

    private static Task<StandInMessage> AnswerToAsync(StandInMessage said) =>
        DiscordStandIn.WaitForMessageAsync(said.Channel, message => message.ReplyTo == said, Stop);
}
