using BriefBot.Answers;
using BriefBot.Briefings;
using BriefBot.Showing;

namespace BriefBot.Tests.Showing;

public sealed class BriefingLayoutTests
{
    private static readonly Briefing Calm = new("console", new DateOnly(2026, 3, 2), default, default, [], [], 1, []);

    [Fact]
    public void LastLine_SaysWhoseWordsItIsWhereAModelIsSet()
    {
        Assert.Equal("1 article looked at, 0 left out", BriefingLayout.Of(Calm).Last().Text);
        Assert.Equal(
            "written by some-model, 2 of 3 sentences checked · 1 article looked at, 0 left out",
            BriefingLayout.Of(Calm with { Wording = new Wording.Written("some-model", 2, 3) }).Last().Text);
    }
}
