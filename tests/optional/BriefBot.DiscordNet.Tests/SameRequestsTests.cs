using System.Text;
using System.Text.RegularExpressions;
using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.Discord.Tests.Trials.Worlds;
using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.Rest;
using BriefBot.StandIns.Discord.World;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.DiscordNet.Tests;

/// <summary>What goes over the wire, byte for byte but for ids, is the same with both clients.</summary>
public sealed partial class SameRequestsTests
{
    private const string Question = "What share of Japan's rare earths comes from China?";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bot_SameTalk_SendsTheSameRequestsWithBothClients()
    {
        var builtIn = await TalkAsync(Clients.BuiltIn);
        var discordNet = await TalkAsync(_ => { });
        Assert.Equal(builtIn, discordNet);
        Assert.Contains(discordNet, request => request.StartsWith("PUT /applications/", StringComparison.Ordinal));
        Assert.Contains(discordNet, request => request.Contains("enforce_nonce", StringComparison.Ordinal));
    }

    private static async Task<List<string>> TalkAsync(Action<IServiceCollection> client)
    {
        await using var bot = await BotWorld.StartAsync(
            services =>
            {
                client(services);
                services.Configure<BriefBot.Briefings.BriefingOptions>(options => options.WindowDays = 3650);
            },
            cancellationToken: Stop);
        var (discord, world) = (bot.Discord, bot.World);
        await bot.WaitUntilRegisteredAsync(Stop);
        var answer = await AnswerAsync(world.Reader, "ask", ("question", Question));
        await AnswerAsync(world.Reader, "ask", ("question", "How high is the tower of Pisa?"));
        await AnswerAsync(world.AddUser("aki", locale: "ja"), "ask", ("question", Question), ("private", true));
        await AnswerAsync(world.Reader, "summary", ("topic", "rare earths"), ("length", "short"));
        await AnswerAsync(world.Reader, "search", ("words", "rare earths"));
        await AnswerAsync(world.Reader, "help");
        await AnswerAsync(world.Reader, "articles");
        var file = new StandInFile("harbour.md", "text/markdown", Encoding.UTF8.GetBytes("# Harbour strike\n\nThe harbour strike in Oslo ended after 17 days, the union said."));
        Assert.Contains("added", Shown.Text(await AnswerAsync(world.Manager, "index", ("file", file))), StringComparison.Ordinal);
        await AnswerAsync(world.Manager, "briefing now");
        await (await discord.AutocompleteAsync(world.Reader, world.General, "ask", "article", "chi", [("question", "x")], Stop)).Acknowledged;
        await (await discord.PressAsync(answer, Shown.Button(answer, "Full quotes"), world.Reader, Stop)).Answered;
        foreach (var place in new[] { world.General, world.DirectMessagesWith(world.Reader) })
        {
            var said = await discord.SayAsync(world.Reader, place, $"{world.Bot.Mention} {Question}", cancellationToken: Stop);
            await DiscordStandIn.WaitForMessageAsync(place, message => message.ReplyTo == said, Stop);
        }

        await bot.StopAsync(Stop);
        Assert.NotEqual(0, Conduct.AssertClean(discord));
        return [.. discord.Requests.Where(IsCompared).Select(request => $"{request.Method} {Plain(request.Path)} {request.Authorization} {Plain(request.Text)}").Order(StringComparer.Ordinal)];

        async Task<StandInMessage> AnswerAsync(StandInUser user, string command, params (string, object)[] options) =>
            await (await discord.SendCommandAsync(user, world.General, command, options, Stop)).Answered;
    }

    // How often the bot shows that it types depends on how long it takes; look-ups change nothing.
    private static bool IsCompared(RecordedRequest request) => request.Method != "GET" && !request.Path.EndsWith("/typing", StringComparison.Ordinal);

    private static string Plain(string text) =>
        PartMarker().Replace(AnswerId().Replace(Secret().Replace(Id().Replace(text, "{id}"), "/{token}"), "$1{answer}:"), "{part}");

    [GeneratedRegex(@"\d{15,20}")]
    private static partial Regex Id();

    [GeneratedRegex("/aW50ZXJhY3Rpb24[^/?]+")]
    private static partial Regex Secret();

    [GeneratedRegex(@"(?<=[""\s])[a-z0-9]{12}(?=\.\d+"")")]
    private static partial Regex PartMarker();

    [GeneratedRegex("(\"b1:[a-z]:)[^:\"]+:")]
    private static partial Regex AnswerId();
}
