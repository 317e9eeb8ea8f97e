using BriefBot.Answers;
using BriefBot.Core.Tests.Memory.Worlds;

namespace BriefBot.Core.Tests.Answers;

public class QuestionPartsTests
{
    [Theory]
    [InlineData("What did Varnes close, and how much did the ferry cost?", "What did Varnes close?", "how much did the ferry cost?")]
    [InlineData("Who opened the line? How many passengers does the ferry carry?", "Who opened the line?", "How many passengers does the ferry carry?")]
    [InlineData("Who built the hull and when?", "Who built the hull?", "when built the hull?")]
    [InlineData("When and where did the mayors meet?", "When did the mayors meet?", "where did the mayors meet?")]
    [InlineData("Who opened the line and how long does it take to cross?", "Who opened the line?", "how long does opened the line take to cross?")]
    [InlineData("Did the talks fail and why did Varnes close its harbour?", "Did the talks fail?", "why did Varnes close its harbour?")]
    public void Of_SeveralQuestions_AskEachOnItsOwn(string question, string first, string second) =>
        Assert.Equal([first, second], QuestionParts.Of(question).Select(p => p.Asked));

    [Theory]
    [InlineData("What did Oskelund and Varnes agree?")]
    [InlineData("What is the quarrel between Oskelund and Varnes about?")]
    [InlineData("How did Oskelund buy and build ferries?")]
    [InlineData("Which town, on which bay, has a ferry?")]
    [InlineData("What did Solheim say about who fishes and how much they catch?")]
    [InlineData("Tell me about the ferry and the harbour")]
    [InlineData("the town which has a ferry and which quarrels")]
    [InlineData("who is who and what is what?")]
    [InlineData("What?")]
    [InlineData("???")]
    [InlineData("")]
    public void Of_OneQuestion_StaysWhole(string question) => Assert.Equal(question, Assert.Single(QuestionParts.Of(question)).Asked);

    [Fact]
    public async Task Ask_BothPartsCovered_ShowsBoth()
    {
        using var world = SmallWorld.HarbourTown();
        var answer = Assert.IsType<Answer.Grounded>(await world.AskAsync("How much did the electric ferry cost, and who is the fisheries minister?"));
        Assert.Contains("$12 million", answer.Sentences[0].Text, StringComparison.Ordinal);
        Assert.Contains("Per Lunde", answer.Sentences[1].Text, StringComparison.Ordinal);
        Assert.Empty(answer.Coverage.Uncovered);
    }

    [Theory]
    [InlineData("How much did the electric ferry cost, and who won the football world cup?", "who won the football world cup")]
    [InlineData("Who won the football world cup? And how much did the electric ferry cost?", "Who won the football world cup")]
    public async Task Ask_OnePartUncovered_ShowsOneAndNamesTheOther(string question, string uncovered)
    {
        using var world = SmallWorld.HarbourTown();
        var answer = Assert.IsType<Answer.Grounded>(await world.AskAsync(question));
        Assert.Contains("$12 million", answer.Sentences[0].Text, StringComparison.Ordinal);
        Assert.Equal([uncovered], answer.Coverage.Uncovered);
    }

    [Fact]
    public async Task Ask_NoPartCovered_NamesAll()
    {
        using var world = SmallWorld.HarbourTown();
        var answer = Assert.IsType<Answer.NotCovered>(await world.AskAsync("Who won the football world cup and how tall is the Zelwicz tower?"));
        Assert.Equal(["Who won the football world cup", "how tall is the Zelwicz tower"], answer.Coverage.Uncovered);
    }

    [Fact]
    public async Task Ask_PartWithFilter_KeepsTheFilter()
    {
        using var world = SmallWorld.HarbourTown();
        var answer = Assert.IsType<Answer.Grounded>(
            await world.AskAsync("How much did the electric ferry cost and who is the fisheries minister? source:\"Bay Gazette\""));
        Assert.Equal(["who is the fisheries minister"], answer.Coverage.Uncovered);
    }
}
