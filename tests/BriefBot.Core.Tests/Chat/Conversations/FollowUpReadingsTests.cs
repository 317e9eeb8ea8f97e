using BriefBot.Chat.Conversations;

namespace BriefBot.Core.Tests.Chat.Conversations;

public sealed class FollowUpReadingsTests
{
    private const string Share = "What share of Japan's rare earths comes from China?";

    [Theory]
    [InlineData("How long does a new mine take to open?")]
    [InlineData("Who attended the summit in Nara on 13 January?")]
    [InlineData("summit Nara date")]
    public void Question_ThatStandsOnItsOwn_IsReadAsItStands(string question) => Assert.Equal([question], Read(question, Share));

    [Theory]
    [InlineData("and South Korea's?", "What share of South Korea's rare earths comes from China?")]
    [InlineData("What about Vietnam?", "What share of Vietnam's rare earths comes from China?")]
    [InlineData("and korea", "What share of korea's rare earths comes from China?")]
    public void Question_OnlyAnotherCountry_IsTheQuestionBeforeWithIt(string question, string expected) =>
        Assert.Equal(expected, Read(question, Share)[0]);

    [Fact]
    public void Question_OnlyAnotherCompany_TakesTheCompanysPlaceAndNotTheCountrys() => Assert.Equal(
        "What will SK Hynix invest in Japan?", Read("and SK Hynix?", "What will Samsung invest in Japan?")[0]);

    [Theory]
    [InlineData("When was it signed?", "What is the Minerals Security Partnership?", "When was Minerals Security Partnership signed?")]
    [InlineData("Who are its members?", "What is the Minerals Security Partnership?", "Who are Minerals Security Partnership's members?")]
    [InlineData("what did he say?", "Who is Lee Jae-myung?", "what did Lee Jae-myung say?")]
    [InlineData("why are they important?", "Where do rare earths come from?", "why are rare earths important?")]
    public void Question_WithAPronoun_MeansWhatTheQuestionBeforeWasAbout(string question, string before, string expected) =>
        Assert.Contains(expected, Read(question, before));

    [Fact]
    public void Question_HeWithoutANameBefore_MeansThePersonOfTheAnswer()
    {
        var sentence = new BriefBot.Answers.GroundedSentence("The strike was called off by Anna Berg on Monday.", []);
        Assert.Contains("when did Anna Berg say so?", FollowUpReadings.Of("when did she say so?", new KeptAnswer("who ended the strike", [sentence], [])));
    }

    [Fact]
    public void Question_OfOneWord_BringsTheWordsOfTheOneBefore() =>
        Assert.Equal("why share Japan rare earths comes?", Read("why?", Share)[0]);

    [Theory]
    [InlineData("where?", "when did Takaichi and Lee meet?", "where did Takaichi and Lee meet?")]
    [InlineData("and why?", "When did the port close?", "why did the port close?")]
    [InlineData("how", "Why was the port closed?", "how was the port closed?")]
    public void Question_OfAQuestionWord_IsTheQuestionBeforeAskedOtherwise(string question, string before, string expected) =>
        Assert.Equal(expected, Read(question, before)[0]);

    [Fact]
    public void Question_LongWithAPronoun_IsFirstReadAsItStands() => Assert.Equal(
        "Did Japan say how much money it wants to invest?", Read("Did Japan say how much money it wants to invest?", Share)[0]);

    private static IReadOnlyList<string> Read(string question, string before) =>
        FollowUpReadings.Of(question, new KeptAnswer(before, [], []));
}
