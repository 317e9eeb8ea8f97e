using BriefBot.Briefings.Differences;
using BriefBot.Briefings.Numbers;

namespace BriefBot.Core.Tests.Briefings.Differences;

/// <summary>Which numbers measure something, how they are shown, and who says them.</summary>
public sealed class MeasuredFigureTests
{
    [Theory]
    [InlineData("Hackers copied the records of 1.3 million patients.", "1.3 million patients")]
    [InlineData("Japan imports 91.2 percent of its rare earths from China.", "91.2 percent")]
    [InlineData("The plant will cost $9 billion, the company said.", "$9 billion")]
    [InlineData("Exports fell by 3.5% in May.", "3.5%")]
    public void Figure_ThatTells_IsShownAsTheSentenceWritesIt(string sentence, string shown) =>
        Assert.Equal(shown, Assert.Single(MeasuredFigure.Of(new Statement(sentence)), f => f.IsTelling).Shown);

    [Theory]
    [InlineData("The law was passed on 4 May 2025 in Lisk.")]
    [InlineData("The mayor, 54, has been in office for 12 years.")]
    [InlineData("Senate Bill 7072 became law in spring.")]
    [InlineData("The Ravens beat Harbour City 3-1 on Sunday.")]
    [InlineData("The price fell from 76 euros.")]
    public void Number_ThatIsADateAnAgeAScoreOrTheOldOne_TellsNothing(string sentence) =>
        Assert.DoesNotContain(MeasuredFigure.Of(new Statement(sentence)), f => f.IsTelling);

    [Theory]
    [InlineData("Some 1,900 houses are no longer safe, Governor Iris Tallon said.", "Governor Iris Tallon")]
    [InlineData("The disaster agency said that 38 people were injured.", "The disaster agency")]
    [InlineData("According to the Joint Chiefs of Staff, the missiles flew 350 kilometres.", "the Joint Chiefs of Staff")]
    [InlineData("He said that 38 people were injured.", null)]
    [InlineData("The plant will cost 9 billion dollars.", null)]
    public void Speaker_IsGivenInTheSentencesWords(string sentence, string? speaker) =>
        Assert.Equal(speaker, SpeakerPhrase.Of(new Statement(sentence).Read));
}
