using System.Globalization;
using System.Text.Json;
using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.SemanticKernel.Agents;
using BriefBot.SemanticKernel.Tests.Worlds;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace BriefBot.SemanticKernel.Tests.Agents;

public sealed class BriefBotPluginTests
{
    private const string Covered = "What share of Japan's rare earths comes from China?";
    private const string NotCovered = "Who won the football world cup in Brazil?";

    [Theory]
    [InlineData("search", "question", Covered)]
    [InlineData("ask", "question", Covered)]
    [InlineData("summarise", "subject", "rare-earths")]
    [InlineData("summarise", "subject", "rare earths")]
    public async Task Function_Covered_ReturnsQuotesThatStandInTheArticles(string function, string name, string value)
    {
        await using var world = await AgentWorld.StartAsync();
        var reply = await world.InvokeAsync(function, name, value);

        Assert.Equal(("covered", 0), (reply.Status, reply.Nearest.Count));
        Assert.NotEmpty(reply.Sentences);
        foreach (var quote in reply.Sentences.SelectMany(sentence => sentence.Quotes))
        {
            var article = (await world.Get<IArticleMemory>().FindAsync(new ArticleId(quote.Article.Id), TestContext.Current.CancellationToken))!;
            Assert.Contains(quote.Text, article.Text, StringComparison.Ordinal);
            Assert.Equal(
                (article.Reference.Title, article.Reference.Source, article.Reference.Url?.AbsoluteUri, article.Reference.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                (quote.Article.Title, quote.Article.Outlet, quote.Article.Link, quote.Article.Date));
        }

        Assert.Contains(reply.Sentences, sentence => sentence.Quotes is [{ Article: { Outlet: not null, Date: not null } }, ..]);
    }

    [Fact]
    public async Task Ask_ArticleWithAnAddress_ReturnsIt()
    {
        await using var world = await AgentWorld.StartAsync();
        await world.Get<IArticleMemory>().ImportAsync(
            [
                new Article
                {
                    Id = new ArticleId("harbour"), Title = "Harbour of Lisbon reopens", Source = "The Example", Url = new Uri("https://example.com/harbour?a=b"),
                    Text = "The harbour of Lisbon reopened on Monday after three weeks of repairs.", Published = new DateTimeOffset(2026, 1, 12, 0, 0, 0, TimeSpan.Zero),
                },
            ],
            TestContext.Current.CancellationToken);
        var quote = (await world.InvokeAsync("ask", "question", "When did the harbour of Lisbon reopen?")).Sentences[0].Quotes[0];
        Assert.Equal(
            ("The harbour of Lisbon reopened on Monday after three weeks of repairs.", new AgentReply.Article("harbour", "Harbour of Lisbon reopens", "The Example", "2026-01-12", "https://example.com/harbour?a=b")),
            (quote.Text, quote.Article));
    }

    [Fact]
    public async Task Ask_Covered_HoldsTheFigure()
    {
        await using var world = await AgentWorld.StartAsync();
        var reply = await world.InvokeAsync("ask", "question", Covered);
        Assert.Contains(reply.Sentences, sentence => sentence.Text.Contains("91.2", StringComparison.Ordinal));
        Assert.Contains("articles' own words", reply.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search", "question", NotCovered)]
    [InlineData("ask", "question", NotCovered)]
    [InlineData("summarise", "subject", "the football world cup in Brazil")]
    [InlineData("search", "question", "")]
    [InlineData("ask", "question", "")]
    public async Task Function_NotCovered_SaysSoAndQuotesNothing(string function, string name, string value)
    {
        await using var world = await AgentWorld.StartAsync();
        var reply = await world.InvokeAsync(function, name, value);
        Assert.Equal(("not_covered", 0), (reply.Status, reply.Sentences.Count));
        Assert.NotEmpty(reply.Message);
    }

    [Theory]
    [InlineData("search", "question", Covered)]
    [InlineData("ask", "question", Covered)]
    [InlineData("summarise", "subject", "rare earths")]
    public async Task Function_ArticlesRewrittenMeanwhile_WithholdsWhatNoLongerStandsThere(string function, string name, string value)
    {
        await using var world = await AgentWorld.StartAsync();
        world.IsRewritten = true;
        var reply = await world.InvokeAsync(function, name, value);
        Assert.Equal(("failed", 0), (reply.Status, reply.Sentences.Count));
        Assert.Contains("changed", reply.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_FilterThatMakesNoSense_SaysWhy()
    {
        await using var world = await AgentWorld.StartAsync();
        var reply = await world.InvokeAsync("search", "question", "rare earths after:2026-99-99");
        Assert.Equal("failed", reply.Status);
        Assert.Contains("2026-99-99", reply.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(-5, 1)]
    [InlineData(1000, 20)]
    public async Task Search_Limit_IsKept(int limit, int most)
    {
        await using var world = await AgentWorld.StartAsync();
        Assert.InRange((await world.InvokeAsync("search", "question", Covered, limit)).Sentences.Count, 1, most);
    }

    [Fact]
    public async Task Functions_Metadata_TellsAnAgentWhatTheyDo()
    {
        await using var world = await AgentWorld.StartAsync();
        var functions = world.Kernel.Plugins[SemanticKernelServices.AgentPlugin].GetFunctionsMetadata();

        Assert.Equal(["ask", "search", "summarise"], functions.Select(function => function.Name).Order());
        Assert.All(functions, function => Assert.Contains("not_covered", function.Description, StringComparison.Ordinal));
        Assert.All(functions.SelectMany(function => function.Parameters), parameter => Assert.NotEmpty(parameter.Description));
        Assert.Equal(
            [("question", true), ("limit", false)],
            functions.Single(function => function.Name == "search").Parameters.Select(parameter => (parameter.Name, parameter.IsRequired)));
        Assert.Equal(["question"], functions.Single(function => function.Name == "ask").Parameters.Select(parameter => parameter.Name));
        Assert.Equal(
            [("subject", true), ("length", false)],
            functions.Single(function => function.Name == "summarise").Parameters.Select(parameter => (parameter.Name, parameter.IsRequired)));
    }

    [Theory]
    [InlineData("search", "question", "limit", "2")]
    [InlineData("summarise", "subject", "length", "\"Long\"")]
    [InlineData("summarise", "subject", "length", "\"as long as you can\"")]
    public async Task Function_CalledAsAnAgentsToolWithJson_ReturnsWhatBecomesJson(string function, string name, string option, string value)
    {
        await using var world = await AgentWorld.StartAsync();
        var kernel = world.Kernel;
        var tool = kernel.Plugins[SemanticKernelServices.AgentPlugin][function].WithKernel(kernel);
        var result = await tool.InvokeAsync(
            new AIFunctionArguments { [name] = JsonSerializer.SerializeToElement("rare earths"), [option] = JsonElement.Parse(value) },
            TestContext.Current.CancellationToken);
        using var reply = JsonDocument.Parse(result is JsonElement json ? json.GetRawText() : JsonSerializer.Serialize(result));
        Assert.Equal("covered", reply.RootElement.GetProperty("status").GetString());
        Assert.Equal("rare-earths", reply.RootElement.GetProperty("sentences")[0].GetProperty("quotes")[0].GetProperty("article").GetProperty("id").GetString());
    }
}
