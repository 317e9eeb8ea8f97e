using System.Text.Json;
using BriefBot.Storage;
using BriefBot.Tests.Worlds;

namespace BriefBot.Tests.CommandLine;

public sealed class JsonContractTests : IDisposable
{
    private const string Text = "Die Führer trafen sich in 奈良.";

    private readonly TrialProgram _program = new(new TinyRooms()
        .With("nara", "Gipfel in Nara", Text, "Zeitung", "https://example.org/nara?a=1&b=2", new DateTimeOffset(2026, 1, 13, 0, 0, 0, TimeSpan.Zero))
        .With("chips", "Chips", "Chips rose.", published: new DateTimeOffset(2026, 1, 14, 9, 5, 0, TimeSpan.FromHours(9))));

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Ask_Covered_WritesTheContract()
    {
        var run = await _program.RunAsync("ask", "Wo trafen sich die Führer?", "--json");
        var line = Assert.Single(run.OutLines);
        Assert.Contains("奈良", line, StringComparison.Ordinal);
        Assert.Equal(
            $$"""{"id":null,"question":"Wo trafen sich die Führer?","answered":true,"text":"{{Text}}","sentences":[{"text":"{{Text}}","quotes":[{"articleId":"nara","title":"Gipfel in Nara","source":"Zeitung","url":"https://example.org/nara?a=1&b=2","published":"2026-01-13","version":1,"start":0,"end":{{Text.Length}},"text":"{{Text}}"}]}],"nearest":[],"coverage":{"score":0.75,"threshold":0.5,"articles":1,"newest":"2026-01-13","uncovered":[]},"mode":"extractive","elapsedMs":0}""",
            WithoutTime(line));
    }

    [Fact]
    public async Task Ask_NotCovered_WritesTheContract()
    {
        var run = await _program.RunAsync("ask", "submarines", "--json");
        Assert.Equal(1, run.Code);
        Assert.Equal(
            """{"id":null,"question":"submarines","answered":false,"text":"The articles do not cover this.","sentences":[],"nearest":[{"articleId":"nara","title":"Gipfel in Nara"},{"articleId":"chips","title":"Chips"}],"coverage":{"score":0.1,"threshold":0.5,"articles":0,"newest":null,"uncovered":["submarines"]},"mode":"extractive","elapsedMs":0}""",
            WithoutTime(Assert.Single(run.OutLines)));
    }

    [Fact]
    public async Task Ask_FileWithBadLines_AnswersTheOthersAndExitsWith1()
    {
        _program.Write("q.jsonl", """
            {"id":"a","question":"Chips?","answer":"ignored"}
            {"id":"b"}

            not json
            ["a"]
            {"id":"c","question":"  "}
            {"id":"s","question":"\ud800"}
            {"id":7,"question":"submarines"}
            {"question":"Chips"}
            {"id":"f","question":"chips after:soon"}
            """);
        var run = await _program.RunAsync("ask", "--questions", "q.jsonl", "--json");
        Assert.Equal(1, run.Code);
        Assert.Equal(["\"a\" true", "\"7\" false", "null true"], run.OutLines.Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            return $"{json.RootElement.GetProperty("id").GetRawText()} {json.RootElement.GetProperty("answered").GetRawText()}";
        }));
        Assert.Equal(
            [
                "Line 2 is left out: it has no text in its field question.",
                "Line 4 is left out: it is not valid JSON.",
                "Line 5 is left out: it is not a JSON object.",
                "Line 6 is left out: it has no text in its field question.",
                "Line 7 is left out: it is not valid JSON.",
                "Line 10 is left out: after:soon is not a day. Write it as after:YYYY-MM-DD, for example after:2026-01-13.",
            ],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Ask_QuestionsFromStandardInput_AreAnswered()
    {
        var run = await _program.ChatAsync("""{"id":"a","question":"Chips?"}""", "ask", "--questions", "-", "--json");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("{\"id\":\"a\"", Assert.Single(run.OutLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_FailureInTheMiddle_StillWritesALineForTheQuestion()
    {
        _program.Rooms.Failure = new StorageException("The disk is full.");
        var run = await _program.RunAsync("ask", "Chips", "--json");
        Assert.Equal(3, run.Code);
        using var json = JsonDocument.Parse(Assert.Single(run.OutLines));
        Assert.False(json.RootElement.GetProperty("answered").GetBoolean());
        Assert.Equal("The disk is full.", json.RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Search_Words_WritesTheContract()
    {
        _program.Write("q.jsonl", """{"id":"q1","question":"Chips"}""");
        const string expected = """ "question":"Chips","coverageScore":0.75,"passages":[{"rank":1,"score":0.5,"articleId":"chips","start":0,"end":11,"text":"Chips rose."}],"elapsedMs":0}""";
        var single = await _program.RunAsync("search", "Chips", "--json", "--limit", "3");
        Assert.Equal("""{"id":null,""" + expected.TrimStart(), WithoutTime(Assert.Single(single.OutLines)));
        var file = await _program.RunAsync("search", "--questions", "q.jsonl", "--json");
        Assert.Equal("""{"id":"q1",""" + expected.TrimStart(), WithoutTime(Assert.Single(file.OutLines)));
    }

    [Fact]
    public async Task Summary_ArticleAndTopicAndNeither_WriteTheContract()
    {
        const string story = """ {"headline":"Chips","sentences":[{"text":"Chips rose.","quotes":[{"articleId":"chips","title":"Chips","source":null,"url":null,"published":"2026-01-14T00:05:00Z","version":1,"start":0,"end":11,"text":"Chips rose."}]}]} """;
        var article = await _program.RunAsync("summary", "--article", "chips", "--json");
        Assert.Equal($$"""{"subject":"Chips","covered":true,"stories":[{{story.Trim()}}],"nearest":[]}""", Assert.Single(article.OutLines));
        var topic = await _program.RunAsync("summary", "--topic", "chips", "--json");
        Assert.Equal($$"""{"subject":"chips","covered":true,"stories":[{{story.Trim()}}],"nearest":[]}""", Assert.Single(topic.OutLines));
        var none = await _program.RunAsync("summary", "--topic", "tea", "--json");
        Assert.Equal(
            """{"subject":"tea","covered":false,"stories":[],"nearest":[{"articleId":"nara","title":"Gipfel in Nara"},{"articleId":"chips","title":"Chips"}]}""",
            Assert.Single(none.OutLines));
    }

    [Fact]
    public async Task Articles_Json_WritesALineAnArticle()
    {
        var run = await _program.RunAsync("articles", "--json");
        Assert.Equal(2, run.OutLines.Count);
        Assert.Equal(
            """{"articleId":"nara","title":"Gipfel in Nara","source":"Zeitung","url":"https://example.org/nara?a=1&b=2","published":"2026-01-13","version":1,"passages":1,"words":6,"indexed":"2026-02-01T08:30:05Z","duplicateOf":null}""",
            run.OutLines[0]);
    }

    [Fact]
    public async Task Index_Json_WritesALineAFile()
    {
        var path = _program.Write("new.md", "Something new.");
        var run = await _program.RunAsync("index", "new.md", "missing.md", "--json");
        Assert.Equal(1, run.Code);
        Assert.Equal(
            [
                $$"""{"path":"{{path}}","status":"added","articleId":"new","reason":null}""",
                $$"""{"path":"{{Path.Combine(_program.Folder, "missing.md")}}","status":"failed","articleId":null,"reason":"There is no such file."}""",
            ],
            run.OutLines);
        Assert.Equal("1 added, 1 failed\n", run.Error);
    }

    [Fact]
    public async Task Doctor_Json_WritesALineACheck()
    {
        var run = await _program.RunAsync("doctor", "--json");
        Assert.Equal(0, run.Code);
        Assert.Contains("""{"check":"database","status":"ok","detail":"opens, 2 articles, no damage found","fix":null}""", run.OutLines);
    }

    [Fact]
    public async Task Eval_Json_WritesTheScores()
    {
        _program.Write("a.md", "The ferry resumed.");
        _program.Write("q.jsonl", """
            {"id":"1","question":"ferry","type":"inference","answerable":true,"facts":[{"article":"a","text":"The ferry resumed."}]}
            {"id":"2","question":"submarines","type":"null","answerable":false,"facts":[]}
            """);
        var run = await _program.RunAsync("eval", "--articles", "a.md", "--questions", "q.jsonl", "--report", "worst.md", "--json");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("# Questions that fared worst", await File.ReadAllTextAsync(Path.Combine(_program.Folder, "worst.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.StartsWith(
            """{"articles":1,"questions":2,"all":{"questions":1,"mrr10":1,"hits10":1,"hits4":1,"map10":1,"all10":1},"byType":{"inference":{"questions":1,"mrr10":1,"hits10":1,"hits4":1,"map10":1,"all10":1}},"abstention":{"auc":1,"nullCaught":1,"answerableKept":1,"threshold":0.5},"latencyMs":{"p50":""",
            Assert.Single(run.OutLines),
            StringComparison.Ordinal);
    }

    private static string WithoutTime(string line)
    {
        var at = line.IndexOf("\"elapsedMs\":", StringComparison.Ordinal) + "\"elapsedMs\":".Length;
        Assert.True(double.Parse(line[at..^1], System.Globalization.CultureInfo.InvariantCulture) >= 0);
        return line[..at] + "0}";
    }
}
