using System.Text;
using BriefBot.Articles;

namespace BriefBot.Core.Tests.Articles.Formats;

public sealed class JsonLinesFormatTests
{
    [Fact]
    public async Task Line_Read_FillsAllFields()
    {
        var article = await ArticleReading.ArticleAsync("news.jsonl", """
            {"id": "p 1", "title": "Lamp  lit", "source": "Post", "author": "Nora", "category": "town", "published": "2025-01-02T03:04:05Z", "url": "https://post.example/a", "body": "First.\r\n\r\n\r\nSecond.", "extra": {"a": [1]}}
            """);

        Assert.Equal(("p-1", "Lamp lit", "Post", "Nora"), (article.Id.Value, article.Title, article.Source, article.Author));
        Assert.Equal(("town", "https://post.example/a"), (article.Category, article.Url?.AbsoluteUri));
        Assert.Equal(new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero), article.Published);
        Assert.Equal("First.\n\nSecond.", article.Text);
    }

    [Fact]
    public async Task BadLine_Read_IsReportedByNumberAndTheRestGoesOn()
    {
        var outcomes = await ArticleReading.ReadAsync("news.jsonl", """
            {"id": "a", "title": "A", "body": "One."}

            {broken
            {"id": "b", "title": "B", "body": "Two."}
            """);

        Assert.Equal(["news.jsonl:1", "news.jsonl:3", "news.jsonl:4"], outcomes.Select(outcome => outcome.Path));
        Assert.IsType<ReadOutcome.Failed>(outcomes[1]);
        Assert.Equal("Two.", Assert.IsType<ReadOutcome.Read>(outcomes[2]).Article.Text);
    }

    [Fact]
    public async Task Body_Read_KeepsSentencesThatLookLikeChrome()
    {
        const string Body = "Share\n\nWe use cookies.\n\nRelated Articles\n\nAll rights reserved.1Both";

        var article = await ArticleReading.ArticleAsync("a.jsonl", $$"""{"title": "T", "body": {{System.Text.Json.JsonSerializer.Serialize(Body)}}}""");

        Assert.Equal(Body, article.Text);
    }

    [Fact]
    public async Task LinesWithoutId_Read_HaveIdsThatDoNotDependOnTheirPlace()
    {
        const string First = """{"title": "A", "body": "One."}""";
        const string Second = """{"title": "B", "body": "Two."}""";

        var forward = await ArticleReading.ReadAsync("n.jsonl", $"{First}\n{Second}");
        var backward = await ArticleReading.ReadAsync("n.jsonl", $"{Second}\n{First}");

        Assert.Equal(Ids(forward), Ids(backward).Reverse());
        Assert.Distinct(Ids(forward));
    }

    [Fact]
    public async Task ManyLinesInSmallReads_Read_AllArrive()
    {
        var lines = string.Concat(Enumerable.Range(0, 3000).Select(i => $$"""{"id": "{{i}}", "title": "T{{i}}", "body": "{{new string('x', i)}}."}""" + "\n"));
        var stream = new MemoryStream(Encoding.UTF8.GetBytes(lines));

        var count = await ArticleReading.Reader().ReadAsync("n.jsonl", stream, TestContext.Current.CancellationToken)
            .CountAsync(outcome => outcome is ReadOutcome.Read, TestContext.Current.CancellationToken);

        Assert.Equal(3000, count);
    }

    private static IEnumerable<string> Ids(List<ReadOutcome> outcomes) => outcomes.OfType<ReadOutcome.Read>().Select(read => read.Article.Id.Value);
}
