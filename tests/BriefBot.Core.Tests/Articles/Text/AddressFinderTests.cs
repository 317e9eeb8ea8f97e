using BriefBot.Articles.Text;

namespace BriefBot.Core.Tests.Articles.Text;

public sealed class AddressFinderTests
{
    [Theory]
    [InlineData("see https://example.com/a")]
    [InlineData("see www.a-b.example")]
    [InlineData("see discord.gg/abc")]
    [InlineData("see [this](/x)")]
    [InlineData("mail a.b@example.com")]
    [InlineData("see hxxps://evil[.]com")]
    public void Find_Address_IsFound(string text) => Assert.NotNull(AddressFinder.Find(text));

    [Theory]
    [InlineData("The U.S. government paid 1.5 percent.")]
    [InlineData("It ended at 3 p.m. Then he left.")]
    [InlineData("He said no. It was late.")]
    public void Find_PlainText_HasNone(string text) => Assert.Null(AddressFinder.Find(text));
}
