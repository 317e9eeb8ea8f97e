using BriefBot.Core.Tests.Memory.Worlds;

namespace BriefBot.Core.Tests.Memory.Ranking;

public class QuestionAnalyzerTests
{
    [Fact]
    public async Task Analyze_TypingError_IsCorrectedByTheArticles()
    {
        using var world = SmallWorld.HarbourTown();
        var question = await world.AnalyzeAsync("Who is Solhiem?");
        Assert.Contains(question.Terms.Single(t => t.Surface == "Solhiem").Variants, v => v.Text == "solheim");
    }

    [Fact]
    public async Task Analyze_UnknownName_HasNoVariants()
    {
        using var world = SmallWorld.HarbourTown();
        Assert.Empty((await world.AnalyzeAsync("What did Zelwicz pay?")).Terms.Single(t => t.Surface == "Zelwicz").Variants);
    }

    [Fact]
    public async Task Analyze_TwoStatements_AreTwoClauses()
    {
        using var world = SmallWorld.HarbourTown();
        var question = await world.AnalyzeAsync("How many passengers does the electric ferry carry, and why did Varnes close its harbour?");
        Assert.Equal(2, question.ClauseTexts.Count);
    }

    [Fact]
    public async Task Analyze_OutletAndDay_AreToldFromTheMatter()
    {
        using var world = SmallWorld.HarbourTown();
        var question = await world.AnalyzeAsync("What did the Coast Herald report on 3 February about fishing?");
        Assert.Equal("Coast Herald", Assert.Single(question.Outlets).Source);
        Assert.True(Assert.Single(question.Days).Days.Contains(new DateOnly(2026, 2, 3).DayNumber));
        Assert.Contains(question.Terms, t => t is { Surface: "fishing", IsOutlet: false, IsDate: false });
    }

    [Fact]
    public async Task Analyze_DateWithoutYear_IsTheLastBeforeTheNewestArticle()
    {
        using var world = SmallWorld.HarbourTown();
        var question = await world.AnalyzeAsync("What happened in October?");
        Assert.True(Assert.Single(question.Days).Days.Contains(new DateOnly(2025, 10, 9).DayNumber));
    }

    [Fact]
    public async Task Analyze_Phrase_HasItsMeaningAsParaphrase()
    {
        using var world = new SmallWorld().With("a", "A visit", null, null, "The president of Kazakhstan came on Monday.");
        Assert.Contains((await world.AnalyzeAsync("Which head of state came?")).Terms.Single(t => t.Surface == "head").Paraphrases, v => v.Text == "presid");
    }

    [Fact]
    public async Task Search_SourceFilter_LeavesOutOtherOutlets()
    {
        using var world = SmallWorld.HarbourTown();
        var result = await world.SearchAsync("Solheim source:Herald");
        Assert.All(result.Passages, p => Assert.Equal("Coast Herald", p.Article.Source));
        Assert.NotEmpty(result.Passages);
    }

    [Fact]
    public async Task Search_AfterFilter_LeavesOutOlderArticles()
    {
        using var world = SmallWorld.HarbourTown();
        Assert.All((await world.SearchAsync("Solheim after:2026-03-01")).Passages, p => Assert.Equal("ferry", p.Article.Id.Value));
    }
}
