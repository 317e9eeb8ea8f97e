using BriefBot.Answers;
using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.World;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Discord.Tests.Work;

/// <summary>A reply that is being written is shown as it comes, and is one message from its first word to its last.</summary>
public sealed class LiveReplyTests
{
    private const string Question = "What share of Japan's rare earths comes from China?";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mention_AnswerOnItsWay_IsShownAndThenCompletedInTheSameMessage()
    {
        var writing = new SlowWriter();
        await using var bot = await StartAsync(writing);
        await bot.Discord.SayAsync(bot.World.Reader, bot.World.General, $"<@{bot.World.Bot.Id}> {Question}", cancellationToken: Stop);
        var part = await MessageAsync(bot, "still writing");
        Assert.Empty(Shown.Buttons(part));
        writing.Go();
        var whole = await MessageAsync(bot, "quotes only");
        Assert.Equal(part.Id, whole.Id);
        Assert.NotEmpty(Shown.Buttons(whole));
        Assert.Empty(bot.Discord.Violations);
    }

    [Fact]
    public async Task Command_AnswerOnItsWay_IsShownInThePlaceOfThinking()
    {
        var writing = new SlowWriter();
        await using var bot = await StartAsync(writing);
        var asked = await bot.Discord.SendCommandAsync(bot.World.Reader, bot.World.General, "ask", [("question", Question)], Stop);
        await MessageAsync(bot, "still writing");
        writing.Go();
        await MessageAsync(bot, "quotes only");
        Assert.Equal(1, asked.TimesCalledBack);
        Assert.Single(bot.World.General.Messages, message => Shown.Text(message).Contains("91.2", StringComparison.Ordinal));
        Assert.Empty(bot.Discord.Violations);
    }

    private static Task<BotWorld> StartAsync(SlowWriter writing) => BotWorld.StartAsync(
        services => services.AddSingleton<IAnswerer>(provider => writing.Over(provider.GetRequiredService<ExtractiveAnswerer>())), cancellationToken: Stop);

    private static Task<StandInMessage> MessageAsync(BotWorld bot, string words) => DiscordStandIn.WaitForMessageAsync(
        bot.World.General, message => Shown.Text(message).Contains(words, StringComparison.Ordinal), Stop);

    /// <summary>Shows its first sentence, and the rest when it is told to go on.</summary>
    private sealed class SlowWriter : IAnswerer
    {
        private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private IAnswerer _inner = null!;

        public SlowWriter Over(IAnswerer inner)
        {
            _inner = inner;
            return this;
        }

        public void Go() => _go.TrySetResult();

        public async Task<Answer> AnswerAsync(AnswerRequest request, CancellationToken cancellationToken)
        {
            var answer = Assert.IsType<Answer.Grounded>(await _inner.AnswerAsync(request, cancellationToken));
            request.Progress!.Report(answer with { Sentences = [answer.Sentences[0]] });
            await _go.Task.WaitAsync(cancellationToken);
            return answer;
        }
    }
}
