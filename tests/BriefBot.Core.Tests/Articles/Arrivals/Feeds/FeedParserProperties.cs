using System.Text;
using BriefBot.Articles.Arrivals.Feeds;
using BriefBot.Trials;

namespace BriefBot.Core.Tests.Articles.Arrivals.Feeds;

/// <summary>Whatever bytes come, the parser gives a feed or says that it is none.</summary>
public sealed class FeedParserProperties
{
    private static readonly Uri Address = new("https://news.test/feed");

    private static readonly string[] Pieces =
    [
        "<rss>", "<rss version='2.0'>", "<channel>", "</channel>", "<item>", "</item>", "<entry>", "</entry>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "</feed>",
        "<title>", "</title>", "<link>", "</link>", "<link href='/a'/>", "<guid isPermaLink='true'>", "</guid>", "<pubDate>", "</pubDate>", "<content type='xhtml'>",
        "</content>", "<![CDATA[", "]]>", "<!--", "-->", "&amp;", "&#x0;", "&#1114111;", "&nbsp;", "&x;", "<?xml version='1.0' encoding='utf-7'?>", "<!DOCTYPE x>",
        "xml:base='http://['", "<a xml:base='//x'>", "<a:b>", "http://[::1", "\uD800", "\0", "\uFFFF", "text", " ", "\"", "'", "<", ">", "/>", "<rdf:RDF", "<div xmlns:x='y' x:z='1'>",
    ];

    [Fact]
    public void Parse_AnyPieces_EndsWithAFeedOrAWord()
    {
        var random = new Random(20260201);
        for (var i = Dose.Of(small: 20_000, full: 500_000); i > 0; i--)
        {
            var text = new StringBuilder(random.Next(4) == 0 ? string.Empty : "<rss><channel>");
            for (var pieces = random.Next(1, 25); pieces > 0; pieces--)
            {
                text.Append(random.GetItems(Pieces, 1)[0]);
            }

            Check(Encoding.UTF8.GetBytes(text.ToString()), random.Next(3) == 0 ? "utf-8" : null);
        }
    }

    [Fact]
    public void Parse_DamagedFeed_EndsWithAFeedOrAWord()
    {
        var whole = Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>港</title><item><title>A &amp; b</title><link>https://news.test/a</link>"
            + "<guid>1</guid><pubDate>Sat, 31 Jan 2026 21:30:00 GMT</pubDate><description><![CDATA[<p>x</p>]]></description></item></channel></rss>");
        var random = new Random(7);
        for (var i = Dose.Of(small: 20_000, full: 500_000); i > 0; i--)
        {
            var damaged = (byte[])whole.Clone();
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            Check(damaged[..random.Next(damaged.Length + 1)], null);
        }
    }

    private static void Check(byte[] content, string? charset)
    {
        try
        {
            var feed = FeedParser.Parse(content, Address, charset);
            Assert.All(feed.Items, item => Assert.True(item.Link is null || item.Link.Scheme is "http" or "https"));
        }
        catch (FeedFormatException said)
        {
            Assert.NotEmpty(said.Message);
        }
    }
}
