using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.Core.Tests.LanguageModel.Grounding.Facts;

public sealed class DirectionReaderTests
{
    [Theory]
    [InlineData("before", Direction.Before)]
    [InlineData("after", Direction.After)]
    [InlineData("only", Direction.Only)]
    [InlineData("all", Direction.All)]
    [InlineData("most", Direction.Most)]
    [InlineData("fewer", Direction.Less)]
    [InlineData("chips", Direction.None)]
    public void Of_Word_IsItsDirection(string word, object direction) => Assert.Equal(direction, DirectionReader.Of(new ReadText("x " + word + " y").Tokens, 1));

    [Fact]
    public void Backs_Some_DoesNotBackAll()
    {
        Assert.False(DirectionReader.Backs(Direction.Some, Direction.All));
        Assert.True(DirectionReader.Backs(Direction.Most, Direction.Some));
    }
}
