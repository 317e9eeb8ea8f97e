using BriefBot.Core.Tests.Memory.Worlds;

namespace BriefBot.Core.Tests.Memory.Evidence;

public class OfficeHoldersTests
{
    [Theory]
    [InlineData("What did the Norwegian president ask for?", true)]
    [InlineData("What did the president of Norway ask for?", true)]
    [InlineData("What did the leader of Norway ask for?", true)]
    [InlineData("What did the Danish president ask for?", false)]
    [InlineData("What did the Norwegian finance minister ask for?", false)]
    [InlineData("What did the president ask for?", false)]
    public async Task Best_OfficeOfTheQuestion_IsItsHoldersName(string question, bool isNamed)
    {
        using var world = TwoPresidents();
        var sentences = (await world.SearchAsync(question)).Evidence!.Sentences;
        var asks = sentences.Single(s => s.Text.StartsWith("Lunde asked", StringComparison.Ordinal));
        Assert.Equal(isNamed, asks.Own.Count(o => o >= 0.8f) > 1);
    }

    [Theory]
    [InlineData("Who is the president of Denmark?", 0)]
    [InlineData("Who is the president of Sweden?", 1)]
    [InlineData("who's sweden's president", 1)]
    [InlineData("Who asked for more ferries?", 0)]
    public async Task Best_OfficeOfAnotherCountry_CountsAgainstAllSentences(string question, float unheld)
    {
        using var world = TwoPresidents();
        Assert.Equal(unheld, (await world.BestAsync(question)).Features.OfficeUnheld);
    }

    [Fact]
    public async Task Best_HeBehindAPlace_IsWhoWasNamedBefore()
    {
        using var world = new SmallWorld().With("talks", "Talks across the bay", "Bay Gazette", "2026-03-10",
            "Mayor Brekke came home on Monday. In Varnes, he warned that the cod is gone. Solheim warned that the herring is gone.");
        var sentences = (await world.SearchAsync("What did Brekke say about the cod?")).Evidence!.Sentences;
        Assert.True(sentences.Single(s => s.Text.StartsWith("In Varnes", StringComparison.Ordinal)).Features.SpeakerMissing < 0.2f);
        Assert.Equal(1, sentences.Single(s => s.Text.StartsWith("Solheim", StringComparison.Ordinal)).Features.SpeakerMissing);
    }

    private static SmallWorld TwoPresidents() => new SmallWorld()
        .With("visit", "A visit across the bay", "Bay Gazette", "2026-03-10",
            "Norwegian President Per Lunde received Danish President Ingrid Solheim on Monday. Lunde asked for more ferries. The two spoke for an hour.");
}
