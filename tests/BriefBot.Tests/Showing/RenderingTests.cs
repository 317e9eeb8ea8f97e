using BriefBot.Showing;
using BriefBot.Tests.Worlds;
using Spectre.Console;

namespace BriefBot.Tests.Showing;

public sealed class RenderingTests
{
    private static readonly DateTimeOffset Day = new(2026, 1, 16, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Answer_TwoSources_ShowsMarkersSourcesTheOtherQuoteCoverageAndFollowUps()
    {
        var rooms = new TinyRooms { FollowUps = ["What about chips?"] }
            .With("a", "Summit opens", "The leaders met in Nara.", "The Guardian", "https://example.org/a", Day.AddDays(-1))
            .With("b", "Leaders in Nara", "The two leaders met in Nara on Tuesday.", "NHK", null, Day);
        using var program = new TrialProgram(rooms);
        var run = await program.RunAsync("ask", "leaders?");
        Assert.Equal(
            """
            The leaders met in Nara. [1][2]

            [1] Summit opens — The Guardian, 15 Jan 2026 — https://example.org/a
            [2] Leaders in Nara — NHK, 16 Jan 2026
                “The two leaders met in Nara on Tuesday.”
            2 articles, newest 16 Jan 2026

            You could ask next:
              - What about chips?

            """.ReplaceLineEndings("\n"),
            run.Out);
    }

    [Theory]
    [InlineData("ask", "leaders")]
    [InlineData("search", "leaders")]
    [InlineData("summary", "--topic", "leaders")]
    [InlineData("summary", "--article", "evil")]
    [InlineData("articles")]
    [InlineData("ask", "submarines")]
    public async Task Reply_HostileArticle_CannotInjectEscapeSequences(params string[] args)
    {
        using var program = new TrialProgram(HostileRooms());
        var run = await program.RunAsync(args);
        Assert.DoesNotContain(run.Out + run.Error, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain('\u202E', run.Out);
        Assert.Contains("[red]", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_HostileArticleOnATerminal_ShowsMarkupAsText()
    {
        var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = 200;
        var listed = await HostileRooms().ListAsync(TestContext.Current.CancellationToken);
        new TerminalRenderer(console, 200).Write(new BriefBot.Chat.Reply.Listed(listed, 1, 1, 1));
        Assert.Contains("[red]x[/]", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[2J", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b]0;", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_NarrowTerminalWithoutColours_IsWrapped()
    {
        using var program = new TrialProgram(new TinyRooms().With("a", "Summit", string.Join(' ', Enumerable.Repeat("leaders", 30)))) { Width = 40 };
        var run = await program.RunAsync("ask", "leaders");
        Assert.All(run.OutLines, line => Assert.True(line.Length <= 40));
    }

    private static TinyRooms HostileRooms() => new TinyRooms().With(
        "evil",
        "\u001b]0;owned\u0007[red]x[/] \u202Etitle",
        "The leaders\u001b[2J [red]met[/] [nowhere] \u009b31m in\r\nNara.",
        "Out\u001b[5mlet");
}
