using BriefBot.Answers;
using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.StandIns.Discord;
using BriefBot.Trials;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Discord.Tests.Handling;

/// <summary>Who gets an answer, where, and how much of it.</summary>
public sealed class AccessTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Command_InAChannelThatIsNotNamed_IsRefusedToTheAskerAlone()
    {
        await using var bot = await BotWorld.StartAsync(settings: options => options.Channels = "123", cancellationToken: Stop);
        var shown = await (await bot.Discord.SendCommandAsync(bot.World.Reader, bot.World.General, "help", cancellationToken: Stop)).Answered;
        Assert.True(shown.IsEphemeral);
        Assert.Contains("other channels", Shown.Text(shown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_InAThreadOfANamedChannel_IsAnswered()
    {
        await using var bot = await BotWorld.StartAsync(settings: options => options.Channels = "123", cancellationToken: Stop);
        await bot.RestartAsync(Stop, options => options.Channels = $"{bot.World.General.Id}");
        var thread = bot.Discord.StartThread(bot.World.Reader, bot.World.General, "here");
        var shown = await (await bot.Discord.SendCommandAsync(bot.World.Reader, thread, "help", cancellationToken: Stop)).Answered;
        Assert.Contains("/ask", Shown.Text(shown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_WithoutTheNamedRole_IsRefused()
    {
        await using var bot = await BotWorld.StartAsync(settings: options => options.Roles = "77", cancellationToken: Stop);
        var refused = await (await bot.Discord.SendCommandAsync(bot.World.Reader, bot.World.General, "help", cancellationToken: Stop)).Answered;
        Assert.Contains("certain roles", Shown.Text(refused), StringComparison.Ordinal);
        var member = bot.World.Change(bot.World.Reader, user => user with { Roles = [77] });
        var shown = await (await bot.Discord.SendCommandAsync(member, bot.World.General, "help", cancellationToken: Stop)).Answered;
        Assert.Contains("/ask", Shown.Text(shown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_MoreThanAUserMayGive_AreRefusedWithAFriendlyWord()
    {
        await using var bot = await BotWorld.StartAsync(settings: options => options.UserPerMinute = 3, cancellationToken: Stop);
        var shown = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            shown.Add(Shown.Text(await (await bot.Discord.SendCommandAsync(bot.World.Reader, bot.World.General, "help", cancellationToken: Stop)).Answered));
        }

        Assert.All(shown.Take(3), text => Assert.Contains("/ask", text, StringComparison.Ordinal));
        Assert.Contains("Please wait a few seconds", shown[3], StringComparison.Ordinal);
        var other = await (await bot.Discord.SendCommandAsync(bot.World.Manager, bot.World.General, "help", cancellationToken: Stop)).Answered;
        Assert.Contains("/ask", Shown.Text(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_MoreThanCanWait_AreToldThatTheBotIsBusy()
    {
        var stall = new StallingAnswerer();
        await using var bot = await BotWorld.StartAsync(
            services => services.AddSingleton<IAnswerer>(stall),
            options => (options.Workers, options.QueueLength) = (1, 1),
            cancellationToken: Stop);
        var asked = new List<Task<BriefBot.StandIns.Discord.World.StandInMessage>>();
        for (var i = 0; i < 8; i++)
        {
            var given = await bot.Discord.SendCommandAsync(bot.World.Reader, bot.World.General, "ask", [("question", $"What {i}?")], Stop);
            await given.Acknowledged;
            asked.Add(given.Answered);
        }

        stall.Go();
        var texts = (await Task.WhenAll(asked)).Select(Shown.Text).ToList();
        Assert.Contains(texts, text => text.Contains("busy", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("do not cover", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_ThatTakesTooLong_IsGivenUpWithAWord()
    {
        await using var bot = await BotWorld.StartAsync(
            services => services.AddSingleton<IAnswerer>(new StallingAnswerer()), options => options.AnswerSeconds = 1, cancellationToken: Stop);
        var shown = await (await bot.Discord.SendCommandAsync(bot.World.Reader, bot.World.General, "ask", [("question", "What?")], Stop)).Answered;
        Assert.Contains("took too long", Shown.Text(shown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_WhileAnswersAreBeingMade_TellsWhoWaits()
    {
        await using var bot = await BotWorld.StartAsync(
            services => services.AddSingleton<IAnswerer>(new StallingAnswerer()), cancellationToken: Stop);
        var given = await bot.Discord.SendCommandAsync(bot.World.Reader, bot.World.General, "ask", [("question", "What?")], Stop);
        await given.Acknowledged;
        await bot.StopAsync(Stop);
        Assert.Contains("restarted", Shown.Text(await given.Answered), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_LaterThanAQuarterOfAnHour_IsPostedInTheChannel()
    {
        var clock = new HandClock();
        var stall = new StallingAnswerer();
        await using var bot = await BotWorld.StartAsync(
            services => services.AddSingleton<IAnswerer>(stall),
            options => (options.AnswerSeconds, options.WaitSeconds) = (600, 840),
            new DiscordStandInOptions { Clock = clock },
            Stop);
        var given = await bot.Discord.SendCommandAsync(bot.World.Reader, bot.World.General, "ask", [("question", "What?")], Stop);
        await given.Acknowledged;
        clock.Advance(TimeSpan.FromMinutes(16));
        stall.Go();
        var posted = await DiscordStandIn.WaitForMessageAsync(
            bot.World.General, message => Shown.Text(message).Contains("do not cover", StringComparison.Ordinal), Stop);
        Assert.Null(posted.Interaction);
    }

    private sealed class StallingAnswerer : IAnswerer
    {
        private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Go() => _go.TrySetResult();

        public async Task<Answer> AnswerAsync(AnswerRequest request, CancellationToken cancellationToken)
        {
            await _go.Task.WaitAsync(cancellationToken);
            return new Answer.NotCovered(request.Question, [], new Coverage(0, .5, 0, null));
        }
    }
}
