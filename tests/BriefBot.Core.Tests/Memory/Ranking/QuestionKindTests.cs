using BriefBot.Memory.Ranking;

namespace BriefBot.Core.Tests.Memory.Ranking;

public class QuestionKindTests
{
    [Theory]
    [InlineData("How much did the ferry cost?", nameof(AskedFor.Money))]
    [InlineData("What percentage of the cod goes to Varnes?", nameof(AskedFor.Percentage))]
    [InlineData("How many passengers does it carry?", nameof(AskedFor.Count))]
    [InlineData("How long does the crossing take?", nameof(AskedFor.Duration))]
    [InlineData("For how many years have they quarreled?", nameof(AskedFor.Duration))]
    [InlineData("How far is Varnes?", nameof(AskedFor.Distance))]
    [InlineData("In which year did it begin?", nameof(AskedFor.Year))]
    [InlineData("When did the line open?", nameof(AskedFor.Time))]
    [InlineData("On which date will they meet?", nameof(AskedFor.Day))]
    [InlineData("In which Norwegian city is the yard?", nameof(AskedFor.Town))]
    [InlineData("Who opened the line?", nameof(AskedFor.Person))]
    [InlineData("Who is Per Lunde?", nameof(AskedFor.Statement))]
    [InlineData("Where was the hull built?", nameof(AskedFor.Place))]
    [InlineData("Why did Varnes close its harbour?", nameof(AskedFor.Cause))]
    [InlineData("What did the mayor say about cod?", nameof(AskedFor.Speech))]
    [InlineData("What did Solheim say about when talks may resume?", nameof(AskedFor.Speech))]
    [InlineData("How come the line opened late?", nameof(AskedFor.Cause))]
    [InlineData("What's behind the quarrel?", nameof(AskedFor.Cause))]
    [InlineData("What made Varnes close its harbour?", nameof(AskedFor.Cause))]
    [InlineData("Which Norwegian minister opened the line?", nameof(AskedFor.Person))]
    [InlineData("What is the name of the mayor's dog?", nameof(AskedFor.Person))]
    [InlineData("With whom did the mayor talk?", nameof(AskedFor.Person))]
    [InlineData("From which small country did the hull come?", nameof(AskedFor.Place))]
    [InlineData("Tell me about the ferry", nameof(AskedFor.Statement))]
    public void Of_Question_TellsWhatIsAskedFor(string question, string kind) =>
        Assert.Equal(kind, QuestionKind.Of(question).ToString());

    [Theory]
    [InlineData("whats the ferry", "what is the ferry")]
    [InlineData("what'd ppl say lol", "what did people say")]
    [InlineData("what do US and UK say", "what do US and UK say")]
    public void WriteOut_ChatSpelling_IsPlainEnglish(string typed, string plain) => Assert.Equal(plain, ChatSpelling.WriteOut(typed));
}
