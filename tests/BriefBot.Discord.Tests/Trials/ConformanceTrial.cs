using System.Net.Http.Json;
using System.Text;
using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.Discord.Tests.Trials.Worlds;
using BriefBot.StandIns;
using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.Discord.Tests.Trials;

/// <summary>Every kind of request that the bot makes is valid by Discord's own description of its API.</summary>
/// <remarks>The other tests and trials look for violations too; this one goes through all kinds, and shows that the check was on.</remarks>
public sealed class ConformanceTrial(ITestOutputHelper output)
{
    private static readonly string[] Locales = ["en-US", "ja", "ko", "zh-CN"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bot_AllKindsOfRequests_AreValidByDiscordsOwnDescription()
    {
        Assert.SkipUnless(HasDescription(), "shared/discord/openapi.json is missing: nothing to check requests against.");
        await using var bot = await BotWorld.StartAsync(cancellationToken: Stop);
        var discord = bot.Discord;
        var world = discord.World;
        await Patience.UntilAsync(() => world.Commands.ContainsKey(0), "the commands were registered", Stop);
        foreach (var locale in Locales)
        {
            var user = world.AddUser($"reader-{locale}", locale: locale);
            await DoEverythingAsync(discord, user, world.Change(world.Manager, manager => manager with { Locale = locale }));
        }

        Conduct.AssertClean(discord);
        var routes = discord.Requests.Select(request => $"{request.Method} {Shape(request.Path)}").Distinct().Order().ToList();
        output.WriteLine($"{discord.TotalRequests} requests of {routes.Count} kinds: {string.Join(", ", routes)}");
        await AssertChecksAsync(discord);
    }

    private static async Task DoEverythingAsync(DiscordStandIn discord, StandInUser user, StandInUser manager)
    {
        var world = discord.World;
        for (var number = 0; number < 8; number++)
        {
            await (await Chatter.GiveAsync(discord, number, Stop)).Answered;
        }

        await (await discord.AutocompleteAsync(user, world.General, "ask", "article", "ch", [("question", "x")], Stop)).Acknowledged;
        var file = new StandInFile("pier.md", "text/markdown", Encoding.UTF8.GetBytes($"# The pier of {user.Name}\n\nThe pier of {user.Name} was 40 metres long."));
        await (await discord.SendCommandAsync(manager, world.General, "index", [("file", file)], Stop)).Answered;
        await (await discord.SendCommandAsync(user, world.General, "index", [("file", file)], Stop)).Answered;
        await (await discord.SendCommandAsync(user, world.General, "nothing", cancellationToken: Stop)).Answered;

        var asked = await discord.SendCommandAsync(user, world.General, "ask", [("question", "What share of Japan's rare earths comes from China?")], Stop);
        var answer = await asked.Answered;
        foreach (var (_, id) in Shown.Buttons(answer).Append(("old", "b0:q:x:0")))
        {
            await (await discord.PressAsync(answer, id, user, Stop)).Answered;
        }

        var thread = discord.StartThread(user, world.General, "rare earths", answer);
        foreach (var place in new[] { world.Briefings, world.DirectMessagesWith(user), thread })
        {
            var said = await discord.SayAsync(user, place, $"{world.Bot.Mention} Which temple did Takaichi and Lee plan to visit?", cancellationToken: Stop);
            await DiscordStandIn.WaitForMessageAsync(place, message => message.ReplyTo == said, Stop);
        }
    }

    /// <summary>A body that only Discord's description forbids is found out; so what came before was looked at.</summary>
    private static async Task AssertChecksAsync(DiscordStandIn discord)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1)");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bot {discord.Token}");
        using var refused = await client.PostAsJsonAsync(
            $"{discord.ApiBase}/channels/{discord.World.Briefings.Id}/messages", new { content = "x", tts = "loud", allowed_mentions = new { parse = Array.Empty<string>() } }, Stop);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotEmpty(discord.Violations);
    }

    private static string Shape(string path) => string.Join('/', path.Split('?')[0].Split('/').Select(part =>
        part.Length > 16 && part.All(char.IsAsciiDigit) ? "{id}" : part.Length > 30 ? "{token}" : part));

    private static bool HasDescription()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "shared", "discord", "openapi.json")))
            {
                return true;
            }
        }

        return false;
    }
}
