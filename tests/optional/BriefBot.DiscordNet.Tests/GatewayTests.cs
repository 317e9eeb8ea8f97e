using BriefBot.Discord;
using BriefBot.Discord.Handling;
using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.Discord.Tests.Trials.Worlds;
using BriefBot.StandIns;
using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.Faults;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.DiscordNet.Tests;

/// <summary>How the bot stands at the gateway with Discord.Net.</summary>
public sealed class GatewayTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Token_Refused_EndsWithTheSentenceThatHelps()
    {
        await using var bot = await BotWorld.StartAsync(settings: options => options.Token = "MTAw.wrong.token", cancellationToken: Stop);
        Assert.Contains("Reset Token", await EndAsync(bot), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4011, "Discord:ShardCount")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "developer portal")]
    public async Task Gateway_ClosedForGood_EndsWithTheSentenceThatHelps(int code, string fix)
    {
        await using var bot = await StartAsync();
        bot.Discord.CloseAll(code);
        Assert.Contains(fix, await EndAsync(bot), StringComparison.Ordinal);
        Assert.Equal(bot.Services.GetRequiredService<DiscordEnd>().Problem, bot.Services.GetRequiredService<IDiscordGateway>().State.Problem);
    }

    [Theory]
    [InlineData(Disconnect.AskToReconnect, true)]
    [InlineData(Disconnect.GoingAway, true)]
    [InlineData(Disconnect.Reset, true)]
    [InlineData(Disconnect.CutMessage, true)]
    [InlineData(Disconnect.InvalidSession, false)]
    public async Task Connection_Lost_IsTakenUpAgainAndAnswers(Disconnect kind, bool isResumed)
    {
        await using var bot = await StartAsync();
        bot.Discord.DisconnectAll(kind);
        await Patience.UntilAsync(() => isResumed ? bot.Discord.Resumes == 1 : bot.Discord.Identifies == 2, "the bot was back", Stop);
        await HelpAsync(bot);
        await ReadyAsync(bot);
        Assert.Equal(isResumed ? 1 : 2, bot.Discord.Identifies);
        Conduct.AssertClean(bot.Discord);
    }

    [Fact]
    public async Task Shard_GivenUpByDiscordNet_IsStartedAgain()
    {
        await using var bot = await StartAsync();
        bot.Discord.CloseAll(4006);
        await Patience.UntilAsync(() => bot.Discord.Resumes + bot.Discord.Identifies == 2, "the bot was back", Stop);
        await HelpAsync(bot);
    }

    [Fact]
    public async Task Mention_WhileDisconnected_IsAnsweredAfterwards()
    {
        await using var bot = await StartAsync();
        bot.Discord.Faults.Gateway.RefuseConnections = 1;
        bot.Discord.DisconnectAll(Disconnect.Reset);
        var said = await bot.Discord.SayAsync(bot.World.Reader, bot.World.General, bot.World.Bot.Mention, cancellationToken: Stop);
        await DiscordStandIn.WaitForMessageAsync(bot.World.General, message => message.ReplyTo == said, Stop);
        Assert.Equal(1, bot.Discord.Identifies);
    }

    [Fact]
    public async Task Bot_OnTwoShards_IsReadyOnBothAndAnswers()
    {
        await using var bot = await StartAsync(options => options.ShardCount = 2);
        Assert.Equal(2, bot.Discord.ConnectedSessions);
        await HelpAsync(bot);
        Conduct.AssertClean(bot.Discord);
    }

    [Fact]
    public async Task Stream_Uncompressed_IsRead()
    {
        await using var bot = await StartAsync(options => options.Compression = GatewayCompression.None);
        await HelpAsync(bot);
    }

    [Fact]
    public async Task Stop_ClosesTheConnectionAndSaysSo()
    {
        await using var bot = await StartAsync();
        await bot.StopAsync(Stop);
        Assert.Equal("The bot has stopped.", bot.Services.GetRequiredService<IDiscordGateway>().State.Problem);
        await Patience.UntilAsync(() => bot.Discord.ConnectedSessions == 0, "the connection was closed", Stop);
        Conduct.AssertClean(bot.Discord);
    }

    // A slow machine may acknowledge late; that is no matter of these tests.
    private static async Task<BotWorld> StartAsync(Action<DiscordOptions>? settings = null)
    {
        var standIn = new DiscordStandInOptions { IdentifyWindow = TimeSpan.Zero, AcknowledgeWithin = TimeSpan.FromMinutes(5) };
        var bot = await BotWorld.StartAsync(settings: settings, standIn: standIn, cancellationToken: Stop);
        await ReadyAsync(bot);
        return bot;
    }

    private static Task ReadyAsync(BotWorld bot) =>
        Patience.UntilAsync(() => bot.Services.GetRequiredService<IDiscordGateway>().State is { IsReady: true, Problem: null }, "the bot was ready", Stop);

    private static async Task<string> EndAsync(BotWorld bot)
    {
        var end = bot.Services.GetRequiredService<DiscordEnd>();
        await Patience.UntilAsync(() => end.Problem is not null, "the bot gave up", Stop);
        return end.Problem!;
    }

    private static async Task HelpAsync(BotWorld bot) => Assert.Contains(
        "/ask", Shown.Text(await (await bot.Discord.SendCommandAsync(bot.World.Reader, bot.World.General, "help", cancellationToken: Stop)).Answered), StringComparison.Ordinal);
}
