using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Core.Tests.Answers.Worlds;
using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Memory;

namespace BriefBot.Core.Tests.Answers;

/// <summary>Answers without a model, from a few articles.</summary>
public sealed class ExtractiveAnswererTests
{
    [Fact]
    public async Task Ask_TwoOutletsAgree_SaysItOnceWithBothSources()
    {
        using var world = await AnswerWorld.TwoOutletsAgreeAsync();

        var answer = await world.GroundedAsync("When did the ferry to Aland resume?");

        var sentence = Assert.Single(answer.Sentences, s => s.Text.Contains("resumed on Tuesday", StringComparison.Ordinal));
        Assert.Same(answer.Sentences[0], sentence);
        Assert.Equal(["agency-ferry", "daily-ferry"], sentence.Quotes.Select(q => q.Article.Id.Value).Order());
        Assert.Equal(2, answer.Coverage.Articles);
        Assert.Equal(new DateTimeOffset(2026, 1, 14, 0, 0, 0, TimeSpan.Zero), answer.Coverage.Newest);
        Assert.True(answer.Coverage.Score >= answer.Coverage.Threshold);
    }

    [Theory]
    [InlineData("Who won the ice hockey final in Tampere?")]
    [InlineData("What is the capital of Mongolia?")]
    public async Task Ask_NothingCoversIt_SaysSo(string question)
    {
        using var world = await AnswerWorld.TwoOutletsAgreeAsync();
        var answer = Assert.IsType<Answer.NotCovered>(await world.AskAsync(question));
        Assert.True(answer.Coverage.Score < answer.Coverage.Threshold);
        Assert.Equal(0, answer.Coverage.Articles);
    }

    [Fact]
    public async Task Ask_OnlyAWordIsShared_NamesTheNearestArticle()
    {
        using var world = await AnswerWorld.TwoOutletsAgreeAsync();

        var answer = Assert.IsType<Answer.NotCovered>(await world.AskAsync("Which novelist wrote about a bridge in Sarajevo during the Ottoman empire?"));

        Assert.Equal("bridge", answer.Nearest[0].Id.Value);
        Assert.InRange(answer.Nearest.Count, 1, 3);
    }

    [Theory]
    [InlineData("When did the ferry resume?")]
    [InlineData("")]
    [InlineData("?")]
    public async Task Ask_NoArticles_IsNotCoveredAndNamesNothing(string question)
    {
        using var world = await AnswerWorld.NoArticlesAsync();
        Assert.Empty(Assert.IsType<Answer.NotCovered>(await world.AskAsync(question)).Nearest);
    }

    [Fact]
    public async Task Ask_ForAList_QuotesItWholeBehindItsLeadIn()
    {
        using var world = await AnswerWorld.HarbourStrikeAsync();

        var answer = await world.GroundedAsync("What are the union's three demands?");

        Assert.Equal(
            "The union has three demands: a raise of 8 percent; shorter night shifts; a second crane operator per pier", answer.Sentences[0].Text);
        Assert.Equal(
            "The union has three demands:\n\n- a raise of 8 percent\n- shorter night shifts\n- a second crane operator per pier",
            answer.Sentences[0].Quotes[0].Text);
    }

    [Fact]
    public async Task Ask_SentenceThatStartsWithAPronoun_QuotesTheOneBeforeAsWell()
    {
        using var world = await AnswerWorld.HarbourStrikeAsync();

        var answer = await world.GroundedAsync("Who promised that the strike would last until Easter?");

        Assert.Contains("Carla Bruni Rossi", answer.Sentences[0].Text, StringComparison.Ordinal);
        Assert.Contains("until Easter", answer.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Why did dockers in Genoa begin a strike?", 1)]
    [InlineData("What are the union's three demands?", 1)]
    [InlineData("How many ships were waiting outside the breakwater?", 0)]
    public async Task Ask_FollowUps_AreAllAnsweredAndSayMore(string question, int least)
    {
        using var world = await AnswerWorld.HarbourStrikeAsync();
        var answer = await world.GroundedAsync(question);

        Assert.InRange(answer.FollowUps.Count, least, 3);
        Assert.Equal(answer.FollowUps.Count, answer.FollowUps.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var said = answer.Sentences.Select(s => s.Text).ToHashSet();
        foreach (var next in answer.FollowUps)
        {
            Assert.DoesNotContain((await world.GroundedAsync(next)).Sentences[0].Text, said);
        }
    }

    [Fact]
    public async Task Ask_FollowUps_TakeTheArticleAlongAndLeaveOutWhatNamesNobody()
    {
        using var world = await AnswerWorld.OfAsync(News.Of(
            "strait",
            "The tanker sank on Friday with 20,000 tons of oil aboard. Its crew was picked up by a patrol boat from Genoa.\n\n"
            + "Insurers now ask for more money in the Messina Strait, where two ships collided last year. A court will hear of Rossi's November in spring. "
            + "Meanwhile experts from Nordic Salvage want to pump out the oil before winter.",
            "Tanker sinks", "Harbour News", "2026-01-20"));
        var offered = (await world.GroundedAsync("When did the tanker sink?")).FollowUps;
        Assert.Equal(["What do the articles say about the Messina Strait?", "What do the articles say about Nordic Salvage?"], offered);
    }

    [Fact]
    public async Task Ask_FollowUpsSwitchedOff_OffersNone()
    {
        using var world = await AnswerWorld.HarbourStrikeAsync();
        var answerer = AnswerWorld.AnswererOn(world.Memory, new AnswerOptions { MaxFollowUps = 0, MaxSentences = 1 });

        var answer = Assert.IsType<Answer.Grounded>(
            await answerer.AnswerAsync("Why did dockers in Genoa begin a strike?", null, TestContext.Current.CancellationToken));

        Assert.Empty(answer.FollowUps);
        Assert.Single(answer.Sentences);
    }

    [Theory]
    [InlineData("When did the ferry to Aland resume?")]
    [InlineData("When does the old stone bridge close?")]
    [InlineData("How much are tickets until March?")]
    public async Task Ask_AnyQuestion_QuotesWordForWord(string question)
    {
        using var world = await AnswerWorld.TwoOutletsAgreeAsync();
        var answer = await world.GroundedAsync(question);

        Assert.InRange(answer.Sentences.Count, 1, 3);
        foreach (var quote in answer.Sentences.SelectMany(s => s.Quotes))
        {
            Assert.Equal(quote.Text, await world.Memory.ReadAsync(quote.Article.Id.Value, quote.Article.Version, quote.Range.Start, quote.Range.End));
            Assert.Equal(quote.Text, quote.Range.Of(world.Articles.Single(a => a.Id == quote.Article.Id).Text));
        }

        Assert.All(answer.Sentences, s => Assert.Equal(s.Text, s.Quotes[0].Text));
    }

    [Fact]
    public async Task Ask_FilterInTheQuestion_QuotesOnlyWhatItLetsThrough()
    {
        using var world = await AnswerWorld.TwoOutletsAgreeAsync();

        var daily = await world.GroundedAsync("When did the ferry to Aland resume? source:\"The Daily\"");
        var early = await world.GroundedAsync("When did the ferry to Aland resume? before:2026-01-14");
        var given = await world.GroundedAsync(
            "When did the ferry to Aland resume?", new SearchFilter { Article = new ArticleId("daily-ferry") });
        var none = await world.AskAsync("When did the ferry to Aland resume? after:2026-02-01");

        Assert.All(Quoted(daily), id => Assert.Equal("daily-ferry", id));
        Assert.All(Quoted(early), id => Assert.Equal("agency-ferry", id));
        Assert.All(Quoted(given), id => Assert.Equal("daily-ferry", id));
        Assert.Empty(Assert.IsType<Answer.NotCovered>(none).Nearest);
    }

    [Fact]
    public async Task Ask_FilterInTheQuestion_HoldsForItsFollowUps()
    {
        using var world = await AnswerWorld.HarbourStrikeAsync();
        var answer = await world.GroundedAsync("How many extra ships did Trieste take in? source:Adria");
        foreach (var next in answer.FollowUps)
        {
            await world.GroundedAsync(next);
        }

        Assert.All(Quoted(answer), id => Assert.Equal("trieste", id));
    }

    [Fact]
    public async Task Ask_SameQuestionTwice_GivesTheSameAnswer()
    {
        using var world = await AnswerWorld.HarbourStrikeAsync();
        Assert.Equivalent(
            await world.AskAsync("Why did dockers in Genoa begin a strike?"), await world.AskAsync("Why did dockers in Genoa begin a strike?"), strict: true);
    }

    [Fact]
    public async Task Ask_Cancelled_Stops()
    {
        using var world = await AnswerWorld.HarbourStrikeAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Answerer.AnswerAsync("Why a strike?", null, cancelled.Token));
    }

    [Fact]
    public async Task Ask_CancelledBetweenTheAnswerAndItsFollowUps_Stops()
    {
        using var world = await AnswerWorld.HarbourStrikeAsync();
        using var stop = new CancellationTokenSource();
        var memory = new CountingMemory(world.Memory, onFind: stop.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => AnswerWorld.AnswererOn(memory).AnswerAsync("Why did dockers in Genoa begin a strike?", null, stop.Token));
        Assert.Equal(1, memory.Searches);
    }

    private static IEnumerable<string> Quoted(Answer.Grounded answer) => answer.Sentences.SelectMany(s => s.Quotes).Select(q => q.Article.Id.Value);
}
