using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Briefings;
using BriefBot.Briefings.Writing;
using BriefBot.Core.Tests.Answers.Worlds;
using BriefBot.Core.Tests.Memory.Worlds;
using Microsoft.Extensions.Options;

namespace BriefBot.Core.Tests.Briefings.Writing;

/// <summary>What a channel is told, and what it is not.</summary>
public sealed class BriefingWriterTests : IDisposable
{
    private readonly BriefingRoom _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task Briefing_OfTwoOutletsAndOne_TellsTwoStoriesTheOneOfMoreOutletsFirst()
    {
        await _room.Memory.AddAllAsync(BriefingRoom.Fire());

        var briefing = await _room.BriefAsync("2026-03-02");

        Assert.Equal(["gazette,herald", "tariff"], briefing.Stories.Select(s => string.Join(',', s.Sources.Select(a => a.Id.Value).Order())));
        Assert.Equal("Fire on ferry Lady Maren off Gannet Head", briefing.Stories[0].Headline.Text);
        Assert.All(briefing.Stories, s => Assert.True(s.IsNew && s.Changes.Count == 0 && s.Sentences.Count is >= 1 and <= 3));
        Assert.Equal((3, 0), (briefing.Considered, briefing.LeftOut.Count));
    }

    [Fact]
    public async Task Briefing_WhereOutletsGiveOtherFigures_ShowsThemSideBySide()
    {
        await _room.Memory.AddAllAsync(BriefingRoom.Fire());

        var difference = Assert.Single((await _room.BriefAsync("2026-03-02")).Stories[0].Differences);

        Assert.Contains("injured", difference.Measure, StringComparison.Ordinal);
        Assert.Equal(2, difference.Sides.Select(s => s.Article.Id).Distinct().Count());
        Assert.Contains(difference.Sides, s => s.Text.Contains("12 people", StringComparison.Ordinal));
        Assert.Contains(difference.Sides, s => s.Text.Contains("17 people", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Briefing_OfAWatchedTopic_PutsItFirst()
    {
        await _room.Memory.AddAllAsync(BriefingRoom.Fire());

        Assert.Equal("tariff", (await _room.BriefAsync("2026-03-02", null, "steel tariff")).Stories[0].Sources[0].Id.Value);
    }

    [Fact]
    public async Task Numbers_OfTheDay_HaveAUnitAQuoteAndWhoSaysSo()
    {
        await _room.Memory.AddAllAsync(BriefingRoom.Fire());

        var numbers = (await _room.BriefAsync("2026-03-02")).Numbers;

        Assert.Equal(2, numbers.Count);
        Assert.Contains(numbers, n => n.Figure == "18 percent" && n.Quote.Text.Contains("18 percent", StringComparison.Ordinal));
        Assert.All(numbers, n => Assert.Contains(n.Figure, n.Quote.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task NextBriefing_OfTheSameEvent_KeepsItsIdAndTellsTheRevisedFigure()
    {
        await _room.Memory.AddAllAsync(BriefingRoom.Fire());
        var first = await _room.BriefAsync("2026-03-02");
        await _room.Memory.AddAsync(News.Of("news", "The fire injured 21 people on the Lady Maren, the coast guard said on Monday. Inspectors in Port Ansel found a worn fuel line in the engine room of the ferry. "
            + "The owner, Maren Lines, will pay 3 million euros for the repair.", "Coast guard: 21 injured in fire on ferry Lady Maren", "Reed News Agency", "2026-03-02"));

        var story = Assert.Single((await _room.BriefAsync("2026-03-03")).Stories);

        Assert.Equal(first.Stories[0].Id, story.Id);
        Assert.False(story.IsNew);
        var revised = Assert.IsType<StoryChange.Revised>(story.Changes[0]);
        Assert.Contains("21 people", revised.Now.Text, StringComparison.Ordinal);
        Assert.Matches("1[27] people", revised.Before.Text);
        Assert.Contains(story.Changes, c => c is StoryChange.NewFigure && c.Now.Text.Contains("3 million euros", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NextBriefing_OfANewVersion_ComparesItWithTheOneBefore()
    {
        var fire = BriefingRoom.Fire();
        await _room.Memory.AddAllAsync(fire[2]);
        var first = await _room.BriefAsync("2026-03-02");
        await _room.Memory.AddAsync(fire[2] with { Text = fire[2].Text.Replace("90 million", "70 million", StringComparison.Ordinal) });

        var briefing = await _room.BriefAsync("2026-03-03");

        var story = Assert.Single(briefing.Stories);
        Assert.Equal(first.Stories[0].Id, story.Id);
        Assert.Equal(2, story.Sources[0].Version);
        var revised = Assert.IsType<StoryChange.Revised>(Assert.Single(story.Changes));
        Assert.Equal(1, revised.Before.Article.Version);
        Assert.Contains("90 million", revised.Before.Text, StringComparison.Ordinal);
        Assert.Contains("70 million", revised.Now.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NextBriefing_WithNothingNew_IsEmptyAndMovesOn()
    {
        await _room.Memory.AddAllAsync(BriefingRoom.Fire());
        var first = await _room.BriefAsync("2026-03-02");

        var second = await _room.BriefAsync("2026-03-03");

        Assert.Empty(second.Stories);
        Assert.Empty(second.Numbers);
        Assert.Equal((first.UpTo, first.UpTo, 0), (second.After, second.UpTo, second.Considered));
    }

    [Fact]
    public async Task Story_AfterAGap_GetsItsOldIdFromAnEarlierBriefing()
    {
        var fire = BriefingRoom.Fire();
        await _room.Memory.AddAllAsync(fire[0]);
        var first = await _room.BriefAsync("2026-03-02");
        var between = await _room.BriefAsync("2026-03-03");
        await _room.Memory.AddAllAsync(fire[1]);
        var writer = new BriefingWriter(_room.Memory, new BriefingLock(new QuoteLock(_room.Memory)), Options.Create(_room.Options));

        var third = await writer.WriteAsync(
            new BriefingRequest("console", new DateOnly(2026, 3, 4), between.UpTo, [], between) { Earlier = [first] }, TestContext.Current.CancellationToken);

        Assert.Equal(first.Stories[0].Id, third.Stories[0].Id);
        Assert.True(third.Stories[0].IsNew);
    }

    [Fact]
    public async Task CopyOfOneText_IsOneVoiceWithTwoSources()
    {
        var fire = BriefingRoom.Fire();
        await _room.Memory.AddAllAsync(fire[0], fire[0] with { Id = new ArticleId("word-for-word"), Source = "Island Post" },
            fire[0] with { Id = new ArticleId("nearly"), Source = "Reed News Agency", Text = fire[0].Text + " Police began an inquiry." });

        var briefing = await _room.BriefAsync("2026-03-02");

        var story = Assert.Single(briefing.Stories);
        Assert.Equal(["herald", "nearly", "word-for-word"], story.Sources.Select(s => s.Id.Value).Order());
        Assert.Empty(story.Differences);
        Assert.Empty(briefing.LeftOut);
    }

    [Fact]
    public async Task LeftOut_NamesEachReason()
    {
        var fire = BriefingRoom.Fire();
        _room.Options.MaxArticles = 2;
        _room.Options.MaxStories = 1;
        await _room.Memory.AddAllAsync(fire[2]);
        var last = await _room.BriefAsync("2026-03-01");
        await _room.Memory.AddAllAsync(
            fire[0] with { Text = "Soon." }, fire[1], fire[1] with { Text = fire[1].Text + " More follows." },
            News.Of("old", new string('x', 100) + " is told.", published: "2026-01-01"),
            fire[2] with { Id = new ArticleId("same"), Published = fire[2].Published!.Value.AddHours(1) },
            News.Of("many", "A ship with 40 tonnes of zinc left Varnes for Lisk on Sunday morning. It should arrive on Friday.", "Zinc ship leaves Varnes", published: "2026-02-25"));

        var briefing = await _room.BriefAsync("2026-03-02", last);

        Assert.Equal(6, briefing.Considered);
        Assert.Equal(
            [
                "gazette replaced by a newer version", "herald too little text", "many too many: only the newest 2 are read",
                "old published more than 7 days before", "same repeats an article that is not new",
            ],
            briefing.LeftOut.Select(l => $"{l.Article.Id} {l.Reason}").Order());
        Assert.Equal(2, Assert.Single(briefing.Stories).Sources[0].Version);
    }

    [Fact]
    public async Task ArticleDeletedWhileWriting_IsNotQuoted()
    {
        await _room.Memory.AddAllAsync(BriefingRoom.Fire());
        var changing = new ChangingMemory(_room.Memory, async (id, _) =>
        {
            await _room.Memory.RemoveAsync("herald");
            await _room.Memory.RemoveAsync("gazette");
        });
        var writer = new BriefingWriter(changing, new BriefingLock(new QuoteLock(changing)), Options.Create(_room.Options));

        var briefing = await writer.WriteAsync(new BriefingRequest("console", new DateOnly(2026, 3, 2), default, [], null), TestContext.Current.CancellationToken);

        Assert.Equal("tariff", Assert.Single(briefing.Stories).Sources[0].Id.Value);
        Assert.Equal(2, briefing.LeftOut.Count(l => l.Reason.StartsWith("changed or deleted", StringComparison.Ordinal)));
        Assert.All(briefing.Numbers, n => Assert.Equal("tariff", n.Quote.Article.Id.Value));
    }

    [Fact]
    public async Task Briefing_KeptAsJson_GoesOnWhereItWas()
    {
        await _room.Memory.AddAllAsync(BriefingRoom.Fire());
        var first = await _room.BriefAsync("2026-03-02");

        Assert.Equal(BriefingJson.Write(first), BriefingJson.Write(BriefingJson.Read(BriefingJson.Write(first))));
    }

    [Fact]
    public async Task SameArticles_ImportedInAnotherOrder_AreToldAlike()
    {
        await _room.Memory.AddAllAsync(BriefingRoom.Fire());
        using var other = new BriefingRoom();
        await other.Memory.AddAllAsync([.. BriefingRoom.Fire().Reverse()]);

        var (one, two) = (await _room.BriefAsync("2026-03-02"), await other.BriefAsync("2026-03-02"));

        Assert.Equal(one.Stories.Select(s => (s.Id, s.Headline.Text, s.Sentences.Count)), two.Stories.Select(s => (s.Id, s.Headline.Text, s.Sentences.Count)));
    }
}
