using System.Text;
using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.StandIns.Discord.Driving;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.Discord.Tests.Handling;

/// <summary>What a user of slash commands sees; each test runs the whole bot against the stand-in.</summary>
public sealed class CommandTests : IAsyncLifetime
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
    public async Task Ask_CoveredQuestion_ShowsACardWithTheFigureTheSourceAndButtons()
    {
        var asked = await GiveAsync("ask", ("question", Question));
        var shown = await asked.Answered;
        var text = Shown.Text(shown);
        Assert.Contains("91.2 percent", text, StringComparison.Ordinal);
        Assert.Contains("[1]", text, StringComparison.Ordinal);
        Assert.Contains("Sources", text, StringComparison.Ordinal);
        Assert.Contains("<t:", text, StringComparison.Ordinal);
        Assert.Contains("quotes only", text, StringComparison.Ordinal);
        Assert.Contains("Full quotes", Shown.Buttons(shown).Select(button => button.Label));
        Assert.False(shown.IsEphemeral);
    }

    [Fact]
    public async Task Ask_NotCovered_SaysSoCalmlyAndNamesTheNearest()
    {
        var shown = await (await GiveAsync("ask", ("question", "How much will Samsung invest in its Japan facility?"))).Answered;
        Assert.Contains("The articles do not cover this.", Shown.Text(shown), StringComparison.Ordinal);
        Assert.Contains("Nearest articles", Shown.Text(shown), StringComparison.Ordinal);
        Assert.Empty(Shown.Buttons(shown));
    }

    [Fact]
    public async Task Ask_Private_IsSeenByTheAskerAlone()
    {
        var shown = await (await GiveAsync("ask", ("question", Question), ("private", true))).Answered;
        Assert.True(shown.IsEphemeral);
    }

    [Fact]
    public async Task Ask_InJapanese_HasAJapaneseFrameAroundTheSameText()
    {
        var reader = World.AddUser("aki", locale: "ja");
        var asked = await _bot.Discord.SendCommandAsync(reader, World.General, "ask", [("question", Question)], Stop);
        var text = Shown.Text(await asked.Answered);
        Assert.Contains("出典", text, StringComparison.Ordinal);
        Assert.Contains("91.2 percent", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help", "**/ask**")]
    [InlineData("articles", "semiconductors")]
    [InlineData("status", "Discord")]
    public async Task Command_WithoutOptions_ShowsItsCard(string command, string expected) =>
        Assert.Contains(expected, Shown.Text(await (await GiveAsync(command)).Answered), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task Search_Words_ShowsPassages() =>
        Assert.Contains("rare earth", Shown.Text(await (await GiveAsync("search", ("words", "rare earths"), ("limit", 2))).Answered), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task Summary_Topic_ShowsSentencesWithSources() =>
        Assert.Contains("[1]", Shown.Text(await (await GiveAsync("summary", ("topic", "rare earths"), ("length", "short"))).Answered), StringComparison.Ordinal);

    [Fact]
    public async Task Index_ByAManager_AddsTheAttachedArticleAndAnswersFromIt()
    {
        var file = new StandInFile("harbour.md", "text/markdown", Encoding.UTF8.GetBytes(
            "---\ntitle: Harbour strike\nsource: The Quay\npublished: 2026-02-01\n---\n\nThe harbour strike in Oslo ended after 17 days, the union said.\n"));
        var indexed = await _bot.Discord.SendCommandAsync(World.Manager, World.General, "index", [("file", file)], Stop);
        Assert.Contains("added", Shown.Text(await indexed.Answered), StringComparison.Ordinal);
        Assert.Contains("17 days", Shown.Text(await (await GiveAsync("ask", ("question", "How long did the harbour strike in Oslo last?"))).Answered), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_TwoFilesOfOneName_AreTwoArticles()
    {
        foreach (var (title, text) in new[] { ("Tram strike", "The tram strike in Bergen began on Friday."), ("Ferry fire", "The ferry fire in Molde injured nobody.") })
        {
            var file = new StandInFile("message.txt", "text/plain", Encoding.UTF8.GetBytes($"{title}\n\n{text} Nobody knows how long it will take until the traffic is as it was."));
            Assert.Contains("added", Shown.Text(await (await _bot.Discord.SendCommandAsync(World.Manager, World.General, "index", [("file", file)], Stop)).Answered), StringComparison.Ordinal);
        }

        Assert.Contains("tram strike in Bergen", Shown.Text(await (await GiveAsync("search", ("words", "tram strike Bergen"))).Answered), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_ByAReader_IsRefused()
    {
        var file = new StandInFile("a.md", "text/markdown", Encoding.UTF8.GetBytes("# A\n\nText."));
        Assert.Contains("for those who manage", Shown.Text(await (await GiveAsync("index", ("file", file))).Answered), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chi", "China tightens")]
    [InlineData("", "")]
    [InlineData("希土類", null)]
    public async Task Autocomplete_Typed_OffersArticles(string typed, string? expected)
    {
        var asked = await _bot.Discord.AutocompleteAsync(World.Reader, World.General, "ask", "article", typed, [("question", "x")], Stop);
        var choices = (await asked.Acknowledged).Choices;
        Assert.Equal(expected is not null, choices.Count > 0);
        if (expected is { Length: > 0 })
        {
            Assert.Contains(choices, choice => choice.Name.StartsWith(expected, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Command_DeliveredTwice_IsAnsweredOnce()
    {
        _bot.Discord.Faults.Gateway.DuplicateNext(1);
        var asked = await GiveAsync("ask", ("question", Question));
        await asked.Answered;
        await (await GiveAsync("help")).Answered;
        Assert.Equal((1, 1), (asked.TimesAnswered, asked.TimesCalledBack));
    }

    [Fact]
    public async Task Commands_AfterARestart_AreNotRegisteredAgain()
    {
        await _bot.WaitUntilRegisteredAsync(Stop);
        await _bot.RestartAsync(Stop);
        await (await GiveAsync("help")).Answered;
        Assert.Single(_bot.Discord.Requests, request => request.Method == "PUT" && request.Path.EndsWith("/commands", StringComparison.Ordinal));
    }

    private Task<StandInInteraction> GiveAsync(string command, params (string, object)[] options) =>
        _bot.Discord.SendCommandAsync(World.Reader, World.General, command, options, Stop);
}
