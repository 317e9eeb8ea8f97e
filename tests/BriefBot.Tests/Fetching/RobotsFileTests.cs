using System.Text;
using BriefBot.Fetching.Robots;

namespace BriefBot.Tests.Fetching;

/// <summary>RFC 9309, its own examples among them.</summary>
public sealed class RobotsFileTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /a", "/a/b", false)]
    [InlineData("User-agent: *\nDisallow: /a", "/b", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", false)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: *.gif$", "/x/y.gif", false)]
    [InlineData("User-agent: *\nDisallow: *.gif$", "/x/y.gif?z", true)]
    [InlineData("User-agent: *\nDisallow: /a*c", "/abbbc/d", false)]
    [InlineData("User-agent: *\nDisallow: /$", "/", false)]
    [InlineData("User-agent: *\nDisallow: /$", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /日本", "/%E6%97%A5%E6%9C%AC/1", false)]
    [InlineData("User-agent: *\nDisallow: /%7ejoe", "/~joe/x", false)]
    [InlineData("User-agent: briefbot\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: BriefBot/2.0\nDisallow: /a", "/b", true)]
    [InlineData("User-agent: BriefBot\nUser-agent: other\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: BriefBot\nDisallow: /a\nUser-agent: other\nDisallow: /b\nUser-agent: briefbot\nDisallow: /c", "/c", false)]
    [InlineData("User-agent: BriefBot\nDisallow: /a\nUser-agent: other\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: briefbotnews\nDisallow: /", "/b", true)]
    [InlineData("User-agent: *\nSitemap: http://x/\nDisallow: / # all\n", "/b", false)]
    [InlineData("Disallow: /", "/b", true)]
    [InlineData("<html><body>not found</body></html>", "/b", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    public void Allows_Rules_AsTheStandardSays(string file, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsFile.Parse(Encoding.UTF8.GetBytes(file), "BriefBot").Allows(new Uri("https://news.test" + path)));

    [Fact]
    public void Allows_PatternOfManyStars_StaysFast()
    {
        var file = RobotsFile.Parse(Encoding.UTF8.GetBytes($"User-agent: *\nDisallow: /{string.Concat(Enumerable.Repeat("*a", 900))}b$"), "BriefBot");
        Assert.True(file.Allows(new Uri("https://news.test/" + new string('a', 3000))));
    }
}
