using BriefBot.Discord.Cards;

namespace BriefBot.Discord.Tests.Cards;

public class ArticleLinkTests
{
    [Theory]
    [InlineData("https://a.example/b?c=d#e", "https://a.example/b?c=d#e")]
    [InlineData("http://a.example:8080/x", "http://a.example:8080/x")]
    [InlineData("https://a.example/a_(b)_<c>", "https://a.example/a_%28b%29_%3Cc%3E")]
    [InlineData("https://a.example/[x]*y'", "https://a.example/%5Bx%5D%2Ay%27")]
    [InlineData("https://a.example/路径", "https://a.example/%E8%B7%AF%E5%BE%84")]
    [InlineData("https://münchen.example/", "https://xn--mnchen-3ya.example/")]
    [InlineData("https://a.example/`|\"", "https://a.example/%60%7C%22")]
    public void Of_WebAddress_IsOneThatCanStandInALink(string address, string expected) => Assert.Equal(expected, ArticleLink.Of(new Uri(address)));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://a.example/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("discord://a.example/x")]
    [InlineData("https://reuters.com@evil.example/x")]
    [InlineData("https://[::1]/x")]
    public void Of_AnythingElse_IsNoLink(string address) => Assert.Null(ArticleLink.Of(new Uri(address)));

    [Fact]
    public void Of_RelativeMissingOrTooLong_IsNoLink()
    {
        Assert.Null(ArticleLink.Of(null));
        Assert.Null(ArticleLink.Of(new Uri("/x", UriKind.Relative)));
        Assert.Null(ArticleLink.Of(new Uri("https://a.example/" + new string('x', DiscordLimits.Address))));
    }
}
