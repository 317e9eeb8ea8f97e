using BriefBot.Tests.Worlds;

namespace BriefBot.Tests;

/// <summary>The program as users run it: a process, files, pipes and signals.</summary>
public sealed class WholeProgramTests : IDisposable
{
    private const string Articles =
        """
        {"id":"ferry","title":"Ferry to Aland resumes","source":"Harbour News","author":"","category":"","published":"2026-01-13T00:00:00Z","url":"https://example.org/ferry","body":"The ferry to Aland resumed on Tuesday after a storm. The company said 420 passengers were on board. Ticket prices stay at 28 euros until March."}
        {"id":"bridge","title":"Old bridge closes for repairs","source":"City Post","author":"","category":"","published":"2026-01-14T09:30:00Z","url":"https://example.org/bridge","body":"The old stone bridge closes for repairs on 2 February. Engineers found cracks in three of its arches. The repairs cost 3.4 million euros."}
        """;

    private readonly ProgramProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Program_LinesOnStandardInput_AnswersFromTheStarterArticlesAndEndsWith0()
    {
        var run = await _program.RunAsync([], "Who met in Nara?\n/articles\n");
        Assert.Equal(0, run.Code);
        Assert.Contains("[1]", run.Out, StringComparison.Ordinal);
        Assert.Contains("5 articles", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.DoesNotContain("> ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbs_OwnArticles_WorkTogether()
    {
        _program.Write("own.jsonl", Articles);
        var index = await _program.RunAsync("index", "own.jsonl", "--json");
        Assert.Equal(0, index.Code);
        Assert.Equal(2, index.OutLines.Count(line => line.Contains("\"status\":\"added\"", StringComparison.Ordinal)));

        var again = await _program.RunAsync("index", "own.jsonl", "--json");
        Assert.Equal(2, again.OutLines.Count(line => line.Contains("\"status\":\"unchanged\"", StringComparison.Ordinal)));

        var ask = await _program.RunAsync("ask", "How much do the bridge repairs cost?", "--json");
        Assert.Equal(0, ask.Code);
        Assert.Contains("3.4 million euros", ask.Out, StringComparison.Ordinal);
        Assert.Contains("\"published\":\"2026-01-14T09:30:00Z\"", ask.Out, StringComparison.Ordinal);

        var search = await _program.RunAsync("search", "ferry passengers", "--json", "--limit", "1");
        Assert.Equal(0, search.Code);
        Assert.Contains("\"articleId\":\"ferry\"", search.Out, StringComparison.Ordinal);

        var summary = await _program.RunAsync("summary", "--article", "ferry", "--length", "short");
        Assert.Equal(0, summary.Code);
        Assert.StartsWith("Ferry to Aland resumes\n", summary.Out, StringComparison.Ordinal);

        var articles = await _program.RunAsync("articles", "--json");
        Assert.Equal(2, articles.OutLines.Count);

        Assert.Equal(1, (await _program.RunAsync("ask", "Which team won the ice hockey final?")).Code);
        Assert.Equal(1, (await _program.RunAsync("index", "missing.md")).Code);
        Assert.Equal(0, (await _program.RunAsync("doctor")).Code);
    }

    [Fact]
    public async Task Settings_FromTheEnvironment_AreCheckedTogether()
    {
        var run = await _program.RunAsync(
            ["articles", "--set", "Starter:Index=perhaps"],
            string.Empty,
            ("BRIEFBOT__Articles__MaxFileBytes", "lots"),
            ("BRIEFBOT__Artikles__MaxFileBytes", "2048"));
        Assert.Equal(2, run.Code);
        Assert.Equal(
            [
                "setting: Articles:MaxFileBytes (environment variable) is 'lots'; it takes a whole number of bytes from 1024 to 1073741824, and is 20971520 unless set.",
                "setting: Artikles:MaxFileBytes (environment variable) is not a setting; did you mean Articles:MaxFileBytes? appsettings.example.json holds all.",
                "setting: Starter:Index (command line) is 'perhaps'; it takes true or false, and is true unless set.",
            ],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task DataOption_OtherFolder_KeepsEverythingThere()
    {
        _program.Write("own.jsonl", Articles);
        Assert.Equal(0, (await _program.RunAsync("index", "own.jsonl", "--data", "elsewhere")).Code);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(_program.Folder, "elsewhere")));
        Assert.False(Directory.Exists(Path.Combine(_program.Folder, "data")));
        Assert.Equal(1, (await _program.RunAsync("articles")).Code);
        Assert.Equal(0, (await _program.RunAsync("articles", "--data", "elsewhere")).Code);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Chat_SignalWhileWaitingForALine_LeavesWith0(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent the Unix way.");
        using var process = _program.Start(["chat"]);
        await process.StandardInput.WriteLineAsync("/articles");
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        await ProgramProcess.SignalAsync(process, signal);
        var run = await EndAsync(process);
        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_InterruptedWhileReadingQuestions_StopsWith130()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent the Unix way.");
        using var process = _program.Start(["ask", "--questions", "-", "--json"]);
        await process.StandardInput.WriteLineAsync("""{"id":"1","question":"Who met in Nara?"}""");
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        await ProgramProcess.SignalAsync(process, "INT");
        var run = await EndAsync(process);
        Assert.Equal(130, run.Code);
        Assert.Equal("Stopped.\n", run.Error);
    }

    [Fact]
    public async Task Articles_ReaderOfThePipeLeaves_EndsQuietly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a Unix shell.");
        _program.Write("own.jsonl", Articles);
        await _program.RunAsync("index", "own.jsonl");
        using var process = _program.StartCommand("sh", ["-c", $"dotnet exec '{ProgramProcess.Program}' articles | head -1"]);
        var run = await EndAsync(process);
        Assert.Equal(0, run.Code);
        Assert.Single(run.OutLines);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Chat_ReaderOfThePipeLeavesAnEndlessChat_Ends()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a Unix shell.");
        using var process = _program.StartCommand("sh", ["-c", $"yes /help | dotnet exec '{ProgramProcess.Program}' chat | head -1"]);
        var run = await EndAsync(process);
        Assert.Equal(0, run.Code);
        Assert.StartsWith("/ask QUESTION", Assert.Single(run.OutLines), StringComparison.Ordinal);
    }

    private static Task<ProgramRun> EndAsync(System.Diagnostics.Process process) => ProgramProcess.EndAsync(
        process,
        process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
        process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
}
