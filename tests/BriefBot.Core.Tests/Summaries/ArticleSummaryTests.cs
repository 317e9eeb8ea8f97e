using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Core.Tests.Summaries.Worlds;
using BriefBot.Summaries;

namespace BriefBot.Core.Tests.Summaries;

/// <summary>Summaries of one article.</summary>
public sealed class ArticleSummaryTests : IDisposable
{
    private readonly MemoryFolder _folder = new();

    public static TheoryData<string> Noisy => [.. NoisyLeads.All.Select(c => c.Article.Id.Value)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Noisy))]
    public async Task Summary_LeadIsScenery_HoldsTheFactsThatTheFirstSentencesMiss(string id)
    {
        var (article, facts) = NoisyLeads.All.Single(c => c.Article.Id.Value == id);
        var summary = string.Join(' ', (await SummarizeAsync(article, SummaryLength.Short)).Select(s => s.Text));
        var lead = string.Join(' ', SentenceSplitter.SplitArticle(article.Text).Take(3).Select(s => s.Range.Of(article.Text)));

        Assert.All(facts, fact => Assert.Contains(fact, summary, StringComparison.Ordinal));
        Assert.All(facts, fact => Assert.DoesNotContain(fact, lead, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, 8)]
    [InlineData("Notes from the week", 6)]
    public async Task Summary_AllNoisyLeads_HoldsMoreFactsThanTheFirstSentences(string? title, int least)
    {
        int told = 0, inLead = 0, all = 0;
        foreach (var (article, facts) in NoisyLeads.All)
        {
            var summary = string.Join(' ', (await SummarizeAsync(article with { Title = title ?? article.Title }, SummaryLength.Short)).Select(s => s.Text));
            var lead = string.Join(' ', SentenceSplitter.SplitArticle(article.Text).Take(3).Select(s => s.Range.Of(article.Text)));
            all += facts.Length;
            told += facts.Count(f => summary.Contains(f, StringComparison.Ordinal));
            inLead += facts.Count(f => lead.Contains(f, StringComparison.Ordinal));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"Facts held ({title ?? "own titles"}): summary {told} of {all}, first three sentences {inLead} of {all}");
        Assert.InRange(told, least, all);
        Assert.Equal(0, inLead);
    }

    [Theory]
    [InlineData(SummaryLength.Short, 3)]
    [InlineData(SummaryLength.Medium, 6)]
    [InlineData(SummaryLength.Long, 12)]
    public async Task Summary_LongArticle_KeepsToItsLengthAndTheOrderOfTheText(SummaryLength length, int most)
    {
        var article = News.Of("long", string.Join(' ', Enumerable.Range(1, 30).Select(i =>
            $"In town {UniqueWord.Of(i, 0)} the council voted {i} to {i + 3} for a plan called {UniqueWord.Of(i, 1)}.")));

        var sentences = await SummarizeAsync(article, length);

        Assert.Equal(most, sentences.Count);
        Assert.Equal(sentences.OrderBy(s => s.Quotes[0].Range.Start), sentences);
        Assert.All(sentences, s => Assert.Equal(s.Quotes[0].Range.Of(article.Text), s.Quotes[0].Text));
    }

    [Fact]
    public async Task Summary_ArticleThatRepeatsItself_SaysNothingTwice()
    {
        var article = News.Of(
            "echo",
            "The harbour of Genoa stays closed until Friday because of the dockers' strike. Nearly 40 ships wait outside the breakwater for a berth.\n\n"
            + "Because of the dockers' strike the harbour of Genoa stays closed until Friday. The city's mayor called both sides to a meeting in the town hall.\n\n"
            + "The harbour of Genoa stays closed until Friday, because of the dockers' strike.");

        var sentences = await SummarizeAsync(article, SummaryLength.Long);

        Assert.Single(sentences, s => s.Text.Contains("closed until Friday", StringComparison.Ordinal));
        Assert.Equal(3, sentences.Count);
    }

    [Theory]
    [InlineData("Short.")]
    [InlineData("No. Yes. Maybe.")]
    [InlineData("- one\n- two\n- three")]
    [InlineData("Metal | Price\nZinc | 17")]
    [InlineData("Why?")]
    public async Task Summary_ArticleOfOddsAndEnds_SaysSomething(string text) =>
        Assert.NotEmpty(await SummarizeAsync(News.Of("odd", text), SummaryLength.Short));

    [Theory]
    [InlineData("## Only a heading")]
    [InlineData(" ")]
    public async Task Summary_ArticleWithoutASentence_IsNotCovered(string text)
    {
        using var memory = _folder.Open();
        await memory.AddAsync(News.Of("empty", text));

        var summary = await new ExtractiveSummarizer(memory).SummarizeArticleAsync(
            new ArticleId("empty"), SummaryLength.Short, TestContext.Current.CancellationToken);

        Assert.IsType<Summary.NotCovered>(summary);
    }

    [Fact]
    public async Task Summary_UnknownArticle_IsNotCovered()
    {
        using var memory = _folder.Open();
        var summary = await new ExtractiveSummarizer(memory).SummarizeArticleAsync(
            new ArticleId("nothing"), SummaryLength.Short, TestContext.Current.CancellationToken);

        Assert.Equal("nothing", Assert.IsType<Summary.NotCovered>(summary).Subject);
    }

    private async Task<IReadOnlyList<GroundedSentence>> SummarizeAsync(Article article, SummaryLength length)
    {
        using var memory = _folder.Open();
        await memory.AddAsync(article);
        var summary = await new ExtractiveSummarizer(memory).SummarizeArticleAsync(article.Id, length, TestContext.Current.CancellationToken);
        return Assert.IsType<Summary.OfArticle>(summary).Sentences;
    }
}
