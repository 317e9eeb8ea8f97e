using System.Text.Json;

namespace BriefBot.Core.Tests.Articles.Cleaning;

/// <summary>Measures on real news articles, as raw text with the title in front, how many of their known facts survive cleaning.</summary>
public sealed class CleanerKeepsProseTests(ITestOutputHelper output)
{
    private const double LeastShare = 0.99;

    [Theory]
    [InlineData(".txt", LeastShare)]
    [InlineData(".html", LeastShare)]
    [InlineData(".jsonl", 1.0)]
    public async Task NewsArticles_Cleaned_KeepTheirFacts(string extension, double leastShare)
    {
        var articles = SharedFiles.Find("benchmarks", "multihop-rag", "articles.jsonl");
        var questions = SharedFiles.Find("benchmarks", "multihop-rag", "questions.dev.jsonl");
        var texts = new Dictionary<string, string>();
        await foreach (var line in File.ReadLinesAsync(articles, TestContext.Current.CancellationToken))
        {
            using var json = JsonDocument.Parse(line);
            var (id, title, body) = (Field(json, "id"), Field(json, "title"), Field(json, "body"));
            var raw = extension switch
            {
                ".txt" => $"{title}\n\n{body}",
                ".html" => $"<nav><a href='/'>Home</a></nav><h1>{Encoded(title)}</h1><p>{Encoded(body).Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p>",
                _ => line,
            };
            texts[id] = Squeezed((await ArticleReading.ArticleAsync(id + extension, raw)).Text);
        }

        var (facts, found) = (0, 0);
        await foreach (var line in File.ReadLinesAsync(questions, TestContext.Current.CancellationToken))
        {
            using var json = JsonDocument.Parse(line);
            foreach (var fact in json.RootElement.GetProperty("facts").EnumerateArray())
            {
                facts++;
                found += texts[fact.GetProperty("article").GetString()!].Contains(Squeezed(fact.GetProperty("text").GetString()!), StringComparison.Ordinal) ? 1 : 0;
            }
        }

        output.WriteLine($"{extension}: {found} of {facts} facts survive");
        Assert.True(found >= facts * leastShare, $"{found} of {facts} facts survive");
    }

    private static string Field(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetString()!;

    private static string Encoded(string text) => System.Net.WebUtility.HtmlEncode(text);

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
