using BriefBot.Answers;
using BriefBot.Core.Tests.Memory.Worlds;

namespace BriefBot.Core.Tests.Memory.Evidence;

public class CoverageTests
{
    [Theory]
    [InlineData("How much did the electric ferry cost?", "$12 million")]
    [InlineData("How many passengers does the electric ferry carry?", "340")]
    [InlineData("Who opened the new ferry line?", "Ingrid Solheim")]
    [InlineData("What did Ingrid Solheim say about the cod stock?", "a common good")]
    [InlineData("Why did Varnes close its harbour?", "talks had failed")]
    [InlineData("whos the fisheries minister", "Per Lunde")]
    public async Task Ask_WhatTheArticlesSay_IsAnswered(string question, string expected)
    {
        using var world = SmallWorld.HarbourTown();
        var answer = Assert.IsType<Answer.Grounded>(await world.AskAsync(question));
        Assert.Contains(expected, string.Join(' ', answer.Sentences.Select(s => s.Text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How much will the second ferry cost Varnes?")]
    [InlineData("What percentage of the cod does Varnes catch?")]
    [InlineData("What did Per Lunde say about the electric ferry?")]
    [InlineData("On which date will the second ferry sail?")]
    [InlineData("Who won the football world cup?")]
    [InlineData("How many passengers did the Zelwicz tram carry?")]
    public async Task Ask_NearMiss_IsNotCovered(string question)
    {
        using var world = SmallWorld.HarbourTown();
        Assert.IsType<Answer.NotCovered>(await world.AskAsync(question));
    }

    [Fact]
    public async Task Best_FigureOfAnotherYear_CountsAgainstTheSentence()
    {
        using var world = SmallWorld.HarbourTown();
        Assert.Equal(1, (await world.BestAsync("How much did the electric ferry cost in 2011?")).Features.OtherYear);
        Assert.Equal(0, (await world.BestAsync("How much did the electric ferry cost in 2026?")).Features.OtherYear);
    }

    [Fact]
    public async Task Best_AnotherSpeaker_CountsAgainstTheSentence()
    {
        using var world = SmallWorld.HarbourTown();
        Assert.Equal(0, (await world.BestAsync("What did Solheim say about cod?")).Features.SpeakerMissing);
        Assert.True((await world.BestAsync("What did Brekke say about cod?")).Features.SpeakerMissing > 0.5f);
    }

    [Fact]
    public async Task Search_Row_IsReadWithItsHeader()
    {
        using var world = SmallWorld.HarbourTown();
        var result = await world.SearchAsync("How many passengers did the old steamer carry?");
        var row = result.Evidence!.Sentences.Single(s => s.Text.StartsWith("Old steamer", StringComparison.Ordinal));
        Assert.NotNull(row.Header);
    }
}
