using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Memory.Sqlite;
using BriefBot.Summaries;

namespace BriefBot.Core.Tests.Summaries;

/// <summary>Summaries of a topic: grouped by story, without near-copies.</summary>
public sealed class TopicSummaryTests : IDisposable
{
    private readonly MemoryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Topic_TwoStories_GroupsTheirSentences()
    {
        var summary = await SummarizeAsync("harbour strike", SummaryLength.Long);

        Assert.Equal(2, summary.Stories.Count);
        foreach (var story in summary.Stories)
        {
            var cities = story.Sentences.SelectMany(s => s.Quotes).Select(q => q.Article.Id.Value[..5]).Distinct();
            Assert.Single(cities);
            Assert.NotEmpty(story.Headline);
        }

        Assert.Equal(
            summary.Stories.SelectMany(s => s.Sentences).SelectMany(s => s.Quotes).Select(q => q.Article.Id).Distinct().Count(), summary.Coverage.Articles);
    }

    [Fact]
    public async Task Topic_NearCopies_AreOneSentenceWithTwoSources()
    {
        var summary = await SummarizeAsync("harbour strike Genoa", SummaryLength.Long);

        var closed = Assert.Single(
            summary.Stories.SelectMany(s => s.Sentences), s => s.Text.Contains("closed the harbour of Genoa", StringComparison.Ordinal));
        Assert.Equal(["genoa-agency", "genoa-daily"], closed.Quotes.Select(q => q.Article.Id.Value).Order());
    }

    [Theory]
    [InlineData(SummaryLength.Short, 3)]
    [InlineData(SummaryLength.Medium, 6)]
    [InlineData(SummaryLength.Long, 12)]
    public async Task Topic_Length_IsKept(SummaryLength length, int most)
    {
        using var memory = await FilledAsync();
        await memory.AddAllAsync([.. Enumerable.Range(0, 20).Select(i => News.Of(
            $"extra-{i}", $"The harbour strike of {UniqueWord.Of(i, 1)} cost {UniqueWord.Of(i, 2)} its {UniqueWord.Of(i, 3)} and {UniqueWord.Of(i, 4)}."))]);
        var summary = Assert.IsType<Summary.OfTopic>(await new ExtractiveSummarizer(memory).SummarizeTopicAsync(
            "harbour strike", length, TestContext.Current.CancellationToken));

        Assert.InRange(summary.Stories.Sum(s => s.Sentences.Count), most - 2, most);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("the of and")]
    [InlineData("volcano in Iceland")]
    public async Task Topic_NothingToTell_IsNotCovered(string topic)
    {
        using var memory = await FilledAsync();
        var summary = await new ExtractiveSummarizer(memory).SummarizeTopicAsync(topic, SummaryLength.Short, TestContext.Current.CancellationToken);

        Assert.Equal(topic, Assert.IsType<Summary.NotCovered>(summary).Subject);
    }

    [Fact]
    public async Task Topic_EmptyMemory_IsNotCoveredAndNamesNothing()
    {
        using var memory = _folder.Open();
        var summary = await new ExtractiveSummarizer(memory).SummarizeTopicAsync("strike", SummaryLength.Short, TestContext.Current.CancellationToken);

        Assert.Empty(Assert.IsType<Summary.NotCovered>(summary).Nearest);
    }

    [Fact]
    public async Task Topic_Quotes_AreWordForWord()
    {
        using var memory = await FilledAsync();
        var summary = Assert.IsType<Summary.OfTopic>(await new ExtractiveSummarizer(memory).SummarizeTopicAsync(
            "harbour strike", SummaryLength.Long, TestContext.Current.CancellationToken));

        foreach (var quote in summary.Stories.SelectMany(s => s.Sentences).SelectMany(s => s.Quotes))
        {
            Assert.Equal(quote.Text, await memory.ReadAsync(quote.Article.Id.Value, quote.Article.Version, quote.Range.Start, quote.Range.End));
        }
    }

    [Fact]
    public async Task Topic_Cancelled_Stops()
    {
        using var memory = await FilledAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new ExtractiveSummarizer(memory).SummarizeTopicAsync("strike", SummaryLength.Short, cancelled.Token));
    }

    private async Task<Summary.OfTopic> SummarizeAsync(string topic, SummaryLength length)
    {
        using var memory = await FilledAsync();
        return Assert.IsType<Summary.OfTopic>(
            await new ExtractiveSummarizer(memory).SummarizeTopicAsync(topic, length, TestContext.Current.CancellationToken));
    }

    private async Task<SqliteArticleMemory> FilledAsync()
    {
        var memory = _folder.Open();
        await memory.AddAllAsync(
            News.Of(
                "genoa-agency",
                "A strike of dockers closed the harbour of Genoa on Monday. Dockers in Genoa ask for a raise of 8 percent. Nearly 40 ships wait outside Genoa's breakwater.",
                "Dockers' strike closes Genoa's harbour", "Agency", "2026-01-20"),
            News.Of(
                "genoa-daily",
                "On Monday a strike of dockers closed the harbour of Genoa. The strike of Genoa's dockers may last until Easter. Ships wait outside Genoa's breakwater.",
                "Genoa's dockers on strike", "The Daily", "2026-01-21"),
            News.Of(
                "osaka-post",
                "A strike of crane drivers slowed the harbour of Osaka in June. Osaka's crane drivers want safer cabins after a typhoon broke two windows.",
                "Osaka's crane drivers on strike", "Osaka Post", "2025-06-03"),
            News.Of("lake", "Volunteers cleaned the lake shore on Saturday. They filled 200 bags with plastic.", "Clean lake"));
        return memory;
    }
}
