using BriefBot.Discord.Cards;

namespace BriefBot.Discord.Tests.Cards;

public class CardButtonTests
{
    [Theory]
    [InlineData((int)CardButtonKind.FullQuotes, "a", 0)]
    [InlineData((int)CardButtonKind.FollowUp, "Zk3-_9", 2)]
    [InlineData((int)CardButtonKind.Useful, "0123456789abcdef0123456789ABCDEF", 0)]
    [InlineData((int)CardButtonKind.NotUseful, "a", 0)]
    [InlineData((int)CardButtonKind.Page, "", 999_999_999)]
    public void Encode_EachKind_ComesBack(int kind, string answer, int index)
    {
        var button = new CardButton((CardButtonKind)kind, answer, index);

        Assert.Equal(button, CardButton.Parse(button.Encode()));
        Assert.InRange(button.Encode().Length, 1, 53);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("b1")]
    [InlineData("b1:q:a")]
    [InlineData("b1:q::0")]
    [InlineData("b1:q:a:1")]
    [InlineData("b1:x:a:0")]
    [InlineData("b2:q:a:0")]
    [InlineData("b1:f:a:01")]
    [InlineData("b1:f:a:-1")]
    [InlineData("b1:f:a:+1")]
    [InlineData("b1:f:a:9999999999")]
    [InlineData("b1:f:a:1 ")]
    [InlineData("b1:f:a:1\n")]
    [InlineData("b1:f:a:١")]
    [InlineData("b1:f:ä:1")]
    [InlineData("b1:f:a';drop table--:1")]
    [InlineData("b1:p::0")]
    [InlineData("b1:p:a:1")]
    [InlineData("b1:f:0123456789abcdef0123456789ABCDEF0:1")]
    public void Parse_ForgedOrForeign_IsNull(string? customId) => Assert.Null(CardButton.Parse(customId));

    [Fact]
    public void Parse_VeryLong_IsNull() => Assert.Null(CardButton.Parse("b1:f:a:" + new string('1', 10_000_000)));

    [Fact]
    public void Encode_IdThatDoesNotFit_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new CardButton(CardButtonKind.Useful, "a:b").Encode());
}
