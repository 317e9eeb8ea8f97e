using BriefBot.Storage;
using BriefBot.Tests.Worlds;

namespace BriefBot.Tests.CommandLine;

public sealed class UsageTests : IDisposable
{
    private readonly TrialProgram _program = new(new TinyRooms().With("nara", "Nara summit", "The leaders met in Nara."));

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("There is no verb 'serach'. Did you mean search?", "serach", "x")]
    [InlineData("There is no option '--jsn'. Did you mean --json?", "articles", "--jsn")]
    [InlineData("There is no option '--jsn'. Did you mean --json?", "ask", "Who", "met?", "--jsn")]
    [InlineData("There is no option '--dta'. Did you mean --data?", "--dta", "x")]
    [InlineData("Give QUESTION, or a file of questions with --questions.", "ask")]
    [InlineData("Give QUESTION, or a file of questions with --questions.", "ask", " ")]
    [InlineData("Give either QUESTION or --questions, not both.", "ask", "x", "--questions", "f")]
    [InlineData("Give WORDS, or a file of questions with --questions.", "search", "--json")]
    [InlineData("Give either --article ID or --topic TEXT.", "summary")]
    [InlineData("Give either --article ID or --topic TEXT.", "summary", "--article", "a", "--topic", "b")]
    [InlineData("Required argument 'PATH' missing", "index")]
    [InlineData("Option '--questions' is required.", "eval", "--articles", "x")]
    [InlineData("There is no file missing.jsonl.", "ask", "--questions", "missing.jsonl")]
    [InlineData("limit takes a whole number from 1 to 100; '0' is not one.", "search", "x", "--limit", "0")]
    [InlineData("limit takes a whole number from 1 to 100; 'ten' is not one.", "search", "x", "--limit", "ten")]
    [InlineData("length takes short, medium or long; 'tiny' is none of them.", "summary", "--topic", "x", "--length", "tiny")]
    [InlineData("after takes a day as YYYY-MM-DD", "ask", "x", "--after", "yesterday")]
    public async Task Usage_Wrong_ExitsWith2AndSaysHowToPutItRight(string expected, params string[] args)
    {
        var run = await _program.RunAsync(args);
        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Search_FileOfQuestionsWithAWrongOption_StopsAtOnceWith2()
    {
        _program.Write("q.jsonl", "{\"question\":\"leaders\"}\n{\"question\":\"Nara\"}\n");
        var run = await _program.RunAsync("search", "--questions", "q.jsonl", "--limit", "many", "--json");
        Assert.Equal(2, run.Code);
        Assert.Equal("limit takes a whole number from 1 to 100; 'many' is not one.\n", run.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("chat", "--help")]
    [InlineData("index", "--help")]
    [InlineData("ask", "--help")]
    [InlineData("search", "-h")]
    [InlineData("summary", "--help")]
    [InlineData("articles", "--help")]
    [InlineData("eval", "--help")]
    [InlineData("doctor", "--help")]
    public async Task Help_OfEachVerb_HasExamplesAndExitsWith0(params string[] args)
    {
        var run = await _program.RunAsync(args);
        Assert.Equal(0, run.Code);
        Assert.Contains("Examples:\n  ", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("@leaders")]
    [InlineData("[diagram]", "leaders")]
    [InlineData("--", "--leaders")]
    public async Task Ask_QuestionThatLooksLikeSyntax_IsStillAQuestion(params string[] words)
    {
        var run = await _program.RunAsync(["ask", .. words]);
        Assert.InRange(run.Code, 0, 1);
        Assert.NotEmpty(run.Out);
    }

    [Theory]
    [InlineData(0, "ask", "Where did the leaders meet?")]
    [InlineData(0, "ask", "Where", "did", "the", "leaders", "meet?")]
    [InlineData(1, "ask", "What about submarines?")]
    [InlineData(0, "search", "leaders")]
    [InlineData(1, "search", "submarines")]
    [InlineData(0, "summary", "--article", "nara")]
    [InlineData(1, "summary", "--article", "missing")]
    [InlineData(0, "summary", "--topic", "leaders")]
    [InlineData(1, "summary", "--topic", "submarines")]
    [InlineData(0, "articles")]
    [InlineData(1, "index", "missing.md")]
    [InlineData(0, "doctor")]
    public async Task Verb_Result_DecidesTheExitCode(int expected, params string[] args) =>
        Assert.Equal(expected, (await _program.RunAsync(args)).Code);

    [Theory]
    [InlineData("ask", "x")]
    [InlineData("search", "x")]
    [InlineData("summary", "--topic", "x")]
    [InlineData("articles")]
    public async Task Verb_NoArticlesYet_SaysHowToGetSomeAndExitsWith1(params string[] args)
    {
        using var empty = new TrialProgram();
        var run = await empty.RunAsync(args);
        Assert.Equal(1, run.Code);
        Assert.Empty(run.Out);
        Assert.Equal(
            "There are no articles yet: 'briefbot index PATH' adds yours, 'briefbot chat' starts with the starter articles.\n", run.Error);
    }

    [Fact]
    public async Task Verb_MemoryFails_ExitsWith3AndTheReason()
    {
        _program.Rooms.Failure = new StorageException("The database is of a newer version.");
        var run = await _program.RunAsync("search", "leaders");
        Assert.Equal(3, run.Code);
        Assert.Contains("The database is of a newer version.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verb_FailsUnexpectedly_ExitsWith3WithoutAStackTrace()
    {
        _program.Rooms.Failure = new InvalidOperationException("boom");
        var run = await _program.RunAsync("ask", "leaders");
        Assert.Equal(3, run.Code);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verb_Stopped_ExitsWith130()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var run = await _program.RunAsync(["search", "leaders"], string.Empty, stop.Token);
        Assert.Equal(130, run.Code);
    }
}
