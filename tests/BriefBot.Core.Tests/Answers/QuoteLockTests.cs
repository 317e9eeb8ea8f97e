using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Core.Tests.Answers.Worlds;
using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Summaries;

namespace BriefBot.Core.Tests.Answers;

/// <summary>What the quote lock lets through when the store changed between an answer and its check.</summary>
public sealed class QuoteLockTests
{
    private const string AboutTheLake = "How many bags did volunteers fill with plastic?";

    public static TheoryData<string> Ways => [.. Spoiling.Ways];

    [Fact]
    public async Task Check_NothingChanged_LetsEverythingThrough()
    {
        using var world = await AnswerWorld.TwoOutletsAgreeAsync();
        var answer = await world.AskAsync("When did the ferry to Aland resume?");
        Assert.Equivalent(answer, await world.CheckAsync(answer), strict: true);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Check_TheOnlyArticleWasSpoilt_WithdrawsTheAnswerWithAReason(string way)
    {
        using var world = await AnswerWorld.HarbourStrikeAsync();
        var answer = await world.GroundedAsync(AboutTheLake);
        answer = answer with { Sentences = [answer.Sentences[0]] };
        Assert.Equal("lake", answer.Sentences[0].Quotes[0].Article.Id.Value);

        world.Folder.Spoil(way, answer.Sentences[0].Quotes[0]);

        var withdrawn = Assert.IsType<Answer.Withdrawn>(await world.CheckAsync(answer));
        Assert.Equal(QuoteLock.WithdrawnReason, withdrawn.Reason);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Check_OneOfTwoArticlesWasSpoilt_KeepsOnlyWhatHoldsAndCountsAfresh(string way)
    {
        using var world = await AnswerWorld.TwoOutletsAgreeAsync();
        var ferry = await world.GroundedAsync("How long did repairs of the ferry take?");
        var bridge = await world.GroundedAsync("When does the old stone bridge close?");
        var both = ferry with { Sentences = [ferry.Sentences[0], bridge.Sentences[0]], Coverage = new Coverage(.9, .5, 9, DateTimeOffset.MaxValue) };
        world.Folder.Spoil(way, bridge.Sentences[0].Quotes[0]);

        var held = Assert.IsType<Answer.Grounded>(await world.CheckAsync(both));

        Assert.Equal([ferry.Sentences[0]], held.Sentences);
        var quotes = held.Sentences.SelectMany(s => s.Quotes).ToList();
        Assert.Equal(quotes.Select(q => q.Article.Id).Distinct().Count(), held.Coverage.Articles);
        Assert.Equal(quotes.Max(q => q.Article.Published), held.Coverage.Newest);
    }

    [Fact]
    public async Task Check_ArticleDeletedMeanwhile_Withdraws()
    {
        using var world = await AnswerWorld.HarbourStrikeAsync();
        var answer = await world.GroundedAsync(AboutTheLake);
        await world.Memory.RemoveAsync("lake");

        Assert.IsType<Answer.Withdrawn>(await world.CheckAsync(answer with { Sentences = [answer.Sentences[0]] }));
    }

    [Fact]
    public async Task Check_ArticleUpdatedMeanwhile_StillQuotesTheVersionThatWasRead()
    {
        using var world = await AnswerWorld.HarbourStrikeAsync();
        var answer = await world.GroundedAsync(AboutTheLake);
        await world.Memory.AddAsync(News.Of("lake", "Volunteers filled 300 bags, a recount showed.", "Clean lake"));

        var held = Assert.IsType<Answer.Grounded>(await world.CheckAsync(answer));

        Assert.All(held.Sentences.SelectMany(s => s.Quotes), q => Assert.Equal(1, q.Article.Version));
        Assert.Equal(answer.Sentences.Count, held.Sentences.Count);
    }

    [Fact]
    public async Task Check_QuoteThatIsMadeUp_IsLeftOut()
    {
        using var world = await AnswerWorld.HarbourStrikeAsync();
        var answer = await world.GroundedAsync(AboutTheLake);
        var quote = answer.Sentences[0].Quotes[0];
        GroundedSentence[] madeUp =
        [
            new("No quote at all.", []),
            new("Empty.", [quote with { Range = new TextRange(3, 3), Text = string.Empty }]),
            new("Another text.", [quote with { Text = quote.Text.Replace("200", "900", StringComparison.Ordinal) }]),
            new("Another place.", [quote with { Range = new TextRange(quote.Range.Start + 1, quote.Range.End + 1) }]),
            new("Too long.", [quote with { Range = new TextRange(quote.Range.Start, int.MaxValue) }]),
            new("Another version.", [quote with { Article = quote.Article with { Version = 2 } }]),
            new("Another article.", [quote with { Article = quote.Article with { Id = new ArticleId("strike") } }]),
            new("No article.", [quote with { Article = quote.Article with { Id = default } }]),
            new("One of two holds.", [quote, quote with { Text = "x" }]),
        ];

        foreach (var sentence in madeUp)
        {
            Assert.IsType<Answer.Withdrawn>(await world.CheckAsync(answer with { Sentences = [sentence] }));
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Check_SearchResultSpoilt_KeepsOnlyPassagesThatHold(string way)
    {
        using var world = await AnswerWorld.TwoOutletsAgreeAsync();
        var found = await world.Memory.LookAsync("ferry bridge repairs");
        var bridge = found.Passages.Single(p => p.Article.Id.Value == "bridge");
        world.Folder.Spoil(way, bridge.Article.Id, bridge.Range);

        var held = await world.Lock.CheckAsync(found, TestContext.Current.CancellationToken);

        Assert.NotEmpty(held.Passages);
        Assert.Equal(found.Passages.Where(p => p != bridge), held.Passages);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Check_ArticleSummarySpoilt_WithdrawsIt(string way)
    {
        using var world = await AnswerWorld.TwoOutletsAgreeAsync();
        var stop = TestContext.Current.CancellationToken;
        var summary = Assert.IsType<Summary.OfArticle>(
            await new ExtractiveSummarizer(world.Memory).SummarizeArticleAsync(new ArticleId("bridge"), SummaryLength.Long, stop));
        summary = summary with { Sentences = [summary.Sentences[^1]] };
        world.Folder.Spoil(way, summary.Sentences[0].Quotes[0]);

        Assert.IsType<Summary.Withdrawn>(await world.Lock.CheckAsync(summary, stop));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Check_TopicSummarySpoilt_KeepsOnlyStoriesThatHoldAndCountsAfresh(string way)
    {
        using var world = await AnswerWorld.TwoOutletsAgreeAsync();
        var stop = TestContext.Current.CancellationToken;
        var summary = Assert.IsType<Summary.OfTopic>(
            await new ExtractiveSummarizer(world.Memory).SummarizeTopicAsync("repairs", SummaryLength.Long, stop));
        var ofBridge = summary.Stories.SelectMany(s => s.Sentences).Where(s => s.Quotes[0].Article.Id.Value == "bridge").ToList();
        Assert.Single(ofBridge);
        world.Folder.Spoil(way, ofBridge[0].Quotes[0]);

        var held = Assert.IsType<Summary.OfTopic>(await world.Lock.CheckAsync(summary, stop));

        var ids = held.Stories.SelectMany(s => s.Sentences).SelectMany(s => s.Quotes).Select(q => q.Article.Id.Value).Distinct().ToList();
        Assert.NotEmpty(ids);
        Assert.DoesNotContain("bridge", ids);
        Assert.Equal(ids.Count, held.Coverage.Articles);
        Assert.All(held.Stories, s => Assert.NotEmpty(s.Sentences));
    }
}
