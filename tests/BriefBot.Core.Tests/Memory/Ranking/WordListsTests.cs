using BriefBot.Memory.Ranking;
using BriefBot.Memory.Terms;

namespace BriefBot.Core.Tests.Memory.Ranking;

public class WordListsTests
{
    [Fact]
    public void Paraphrases_Ring_StandsForOneAnotherBothWays()
    {
        Assert.Contains(Of("truce"), w => w.Term == Stem("ceasefire"));
        Assert.Contains(Of("ceasefire"), w => w.Term == Stem("truce"));
    }

    [Fact]
    public void Paraphrases_Group_StandsForItsFirstWordAlone()
    {
        Assert.Contains(Of("holidaymaker"), w => w.Term == Stem("vacationer"));
        Assert.DoesNotContain(Of("vacationer"), w => w.Term == Stem("holidaymaker"));
    }

    [Fact]
    public void Paraphrases_Family_IsSurerThanARing()
    {
        Assert.Contains(Of("abolish"), w => w == (Stem("abolition"), true));
        Assert.Contains(Of("abolish"), w => w == (Stem("eliminate"), false));
    }

    [Fact]
    public void BackgroundWords_CommonWord_HasALargerShareThanARareOne()
    {
        Assert.True(BackgroundWords.Share(Stem("today")) > BackgroundWords.Share(Stem("overnight")));
        Assert.Equal(0, BackgroundWords.Share(Stem("gallium")));
    }

    [Fact]
    public void Analyze_Mine_IsAWordOfMatter() => Assert.False(TermAnalyzer.Shared.Analyze("mine")[0].IsStop);

    private static IReadOnlyList<(string Term, bool IsFamily)> Of(string word) => Paraphrases.Of(Stem(word));

    private static string Stem(string word) => TermAnalyzer.Shared.Analyze(word)[0].Text;
}
