using System.Text;
using System.Text.Json;
using BriefBot.Discord.Tests.Cards;
using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.Discord.Tests.Trials.Worlds;
using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.Rest;
using BriefBot.StandIns.Discord.World;
using BriefBot.Trials;

namespace BriefBot.Discord.Tests.Trials;

/// <summary>Hostile texts in titles, outlets, articles and questions, on their whole way through the bot: none becomes markup, a link or a ping.</summary>
public sealed class HostileTrial(ITestOutputHelper output)
{
    private const int PerFile = 50;

    // What the cards' own frame may hold; everything else would be an article's or a user's doing.
    private static readonly HashSet<string> Own = ["bold", "link", "timestamp", "quote", "list", "small"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bot_HostileTextsEverywhere_ShowsThemAsTextAndPingsNobody()
    {
        var strings = Dose.Of(150, 2_000);
        await using var bot = await BotWorld.StartAsync(
            standIn: BotWorld.Patient with
            {
                RateLimits = new RateLimitOptions { GlobalPerSecond = 100_000, Messages = new RateLimit(10_000, TimeSpan.FromSeconds(1)) },
            },
            cancellationToken: Stop);
        var discord = bot.Discord;
        var articles = strings / 3;
        for (var first = 0; first < articles; first += PerFile)
        {
            await IndexAsync(discord, first, Math.Min(PerFile, articles - first));
        }

        await AskAsync(discord, articles);
        await MentionAsync(discord, articles);

        var messages = Conduct.AssertClean(discord);
        var texts = 0;
        foreach (var request in discord.Requests)
        {
            if (Conduct.MessageIn(request) is { } message)
            {
                texts += AssertHarmless(message, request);
            }
        }

        output.WriteLine($"{strings} hostile texts; {messages} messages with {texts} texts, all harmless; nobody was pinged");
    }

    private static async Task IndexAsync(DiscordStandIn discord, int first, int count)
    {
        var lines = string.Join('\n', Enumerable.Range(first, count).Select(Line));
        var file = new StandInFile("hostile.jsonl", "application/jsonl", Encoding.UTF8.GetBytes(lines));
        var indexed = await discord.SendCommandAsync(discord.World.Manager, discord.World.General, "index", [("file", file)], Stop);
        Assert.Contains("added", Shown.Text(await indexed.Answered), StringComparison.Ordinal);
    }

    // Plain words around the hostile ones, so that the questions find them.
    private static string Line(int number)
    {
        var texts = new HostileTexts(number);
        return JsonSerializer.Serialize(new
        {
            id = $"hostile-{number}",
            title = number % 2 == 0 ? $"Bridge {number} opens {texts.Next()}" : "x" + texts.Next(),
            source = "x" + texts.Next(4),
            published = "2026-01-16",
            url = texts.Address()?.OriginalString,
            body = $"The bridge of Kestrel{number} cost {number + 17} million euros {texts.Next()}. {texts.Next()}\n\nThe mayor of Kestrel{number} said {texts.Next()} on Monday.",
        });
    }

    private static async Task AskAsync(DiscordStandIn discord, int articles)
    {
        for (var number = 0; number < articles; number++)
        {
            var texts = new HostileTexts(1_000_000 + number);
            var (name, option, text) = (number % 4) switch
            {
                0 => ("search", "words", $"Kestrel{number} {texts.Next()}"),
                1 => ("summary", number % 8 == 1 ? "topic" : "article", number % 8 == 1 ? $"Kestrel{number} {texts.Next()}" : $"hostile-{number}"),
                _ => ("ask", "question", $"How much did the bridge of Kestrel{number} cost? {(number % 4 == 2 ? texts.Next() : string.Empty)}"),
            };
            var asked = await discord.SendCommandAsync(discord.World.Reader, discord.World.General, name, [(option, Cut(text, 1_000))], Stop);
            var shown = await asked.Answered;
            if (Shown.Buttons(shown) is { Count: > 0 } buttons && number % 4 == 3)
            {
                await (await discord.PressAsync(shown, buttons[number % buttons.Count].Id, discord.World.Reader, Stop)).Answered;
            }
        }

        await (await discord.SendCommandAsync(discord.World.Reader, discord.World.General, "articles", cancellationToken: Stop)).Answered;
    }

    private static async Task MentionAsync(DiscordStandIn discord, int articles)
    {
        var world = discord.World;
        var places = new[] { world.General, world.DirectMessagesWith(world.Reader) };
        for (var number = 0; number < articles; number++)
        {
            var text = Cut($"{world.Bot.Mention} {new HostileTexts(2_000_000 + number).Next()} Kestrel{number}", 2_000);
            var said = await discord.SayAsync(world.Reader, places[number % 2], text, cancellationToken: Stop);
            await DiscordStandIn.WaitForMessageAsync(said.Channel, message => message.ReplyTo == said, Stop);
        }
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];

    /// <returns>How many texts there were.</returns>
    private static int AssertHarmless(JsonElement message, RecordedRequest request)
    {
        var count = 0;
        foreach (var text in Texts(message))
        {
            count++;
            foreach (var (kind, value) in MarkdownReader.Read(text).Found)
            {
                Assert.True(Own.Contains(kind), $"{request.Method} {request.Path} shows {kind} {value} in: {text}");
                Assert.True(kind != "link" || IsOwnAddress(value), $"{request.Method} {request.Path} links to {value}");
                Assert.True(kind != "timestamp" || value.EndsWith(":D>", StringComparison.Ordinal), $"{request.Method} {request.Path} shows the time {value}");
            }
        }

        return count;
    }

    private static IEnumerable<string> Texts(JsonElement message)
    {
        if (message.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.String)
        {
            yield return content.GetString()!;
        }

        if (!message.TryGetProperty("embeds", out var embeds) || embeds.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        foreach (var embed in embeds.EnumerateArray())
        {
            foreach (var name in new[] { "title", "description" })
            {
                if (embed.TryGetProperty(name, out var text))
                {
                    yield return text.GetString()!;
                }
            }

            Assert.True(!embed.TryGetProperty("url", out var address) || IsOwnAddress(address.GetString()!), $"A card heads with {address}");
        }
    }

    // The articles' own: the made-up ones', and the one of the starter articles that has an address.
    private static bool IsOwnAddress(string address) =>
        address.StartsWith("https://own.example/", StringComparison.Ordinal) || address.StartsWith("https://www.ndtvprofit.com/", StringComparison.Ordinal);
}
