using BriefBot.Briefings.Stories;

namespace BriefBot.Core.Tests.Briefings.Stories;

/// <summary>Which sentences can be read without the one before, and which are no report at all.</summary>
public sealed class StandAloneTests
{
    [Theory]
    [InlineData("Governor Iris Tallon asked residents to stay out of damaged houses.", true)]
    [InlineData("“We will not pay,” said Medara's chief executive, who spoke in Lisk on Monday.", true)]
    [InlineData("Altman said that he would return to the company if its board stepped down.", true)]
    [InlineData("He asked residents of the town to stay out of all damaged houses.", false)]
    [InlineData("On a tour through the country this year, he was cheered by crowds.", false)]
    [InlineData("However, the governor asked residents to stay out of damaged houses.", false)]
    [InlineData("Sign up to our newsletter and read more about the governor's plans.", false)]
    [InlineData("I would like to thank the governor of Harand for what was done.", false)]
    [InlineData("A longer part of a sentence that somebody cut off in the middle of", false)]
    [InlineData("Too short.", false)]
    [InlineData("{{ #verifyErrors }} {{ message }} Something went wrong on this page.", false)]
    public void Sentence_IsJudged(string sentence, bool expected) => Assert.Equal(expected, StandAlone.Is(sentence));

    [Theory]
    [InlineData("The best Apple Black Friday deals on iPads, AirPods and more", true)]
    [InlineData("How to watch the final: live stream, TV channel", true)]
    [InlineData("NBA MVP Odds 2024 Season - early favorites", true)]
    [InlineData("Japan and South Korea sign trade deal", false)]
    [InlineData("Best year ever for Kestrel Airlines", false)]
    [InlineData("Strong quake shakes northern Harand, dozens hurt", false)]
    public void Title_OfAGuideOrAnOffer_IsKnown(string title, bool expected) => Assert.Equal(expected, StandingPages.IsTitle(title));
}
