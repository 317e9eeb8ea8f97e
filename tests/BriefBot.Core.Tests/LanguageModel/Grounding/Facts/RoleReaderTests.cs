using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.Core.Tests.LanguageModel.Grounding.Facts;

public sealed class RoleReaderTests
{
    [Theory]
    [InlineData("China banned imports from Japan.", "china", "japan")]
    [InlineData("Imports were banned by China.", "china", "")]
    [InlineData("In Beijing, Lee thanked Takaichi.", "lee", "takaichi")]
    [InlineData("Prices rose after Canada banned wheat from Peru.", "canada", "peru")]
    public void Read_Clause_HasAgentAndObject(string text, string agent, string patient)
    {
        var action = new ReadText(text).Actions[^1];
        Assert.Equal(agent, string.Join(',', action.Agents));
        Assert.Equal(patient, string.Join(',', action.Objects));
    }

    [Fact]
    public void Read_SecondVerb_KeepsTheSubject()
    {
        var actions = new ReadText("China banned exports and ended talks.").Actions;
        Assert.Equal(["china", "china"], actions.Select(a => string.Join(',', a.Agents)));
    }
}
