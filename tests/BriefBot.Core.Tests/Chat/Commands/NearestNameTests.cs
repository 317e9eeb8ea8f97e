using BriefBot.Chat.Commands;

namespace BriefBot.Core.Tests.Chat.Commands;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["ask", "summary", "search", "articles"];

    [Theory]
    [InlineData("sumary", "summary")]
    [InlineData("SERACH", "search")]
    [InlineData("article", "articles")]
    [InlineData("", "ask")]
    public void To_MistypedName_FindsTheNearest(string typed, string expected) => Assert.Equal(expected, NearestName.To(typed, Names));

    [Fact]
    public void To_TooFarAway_IsNull() => Assert.Null(NearestName.To("briefing", Names, maxEdits: 2));
}
