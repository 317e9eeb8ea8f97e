using System.Text;
using BriefBot.Articles.Arrivals.Feeds;

namespace BriefBot.Core.Tests.Articles.Arrivals.Feeds;

public sealed class FeedParserTests
{
    private static readonly Uri Address = new("https://news.test/feeds/all.xml");

    [Fact]
    public void Parse_Rss2_ReadsWhatAnItemSays()
    {
        var feed = Parse("""
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:media="http://search.yahoo.com/mrss/">
            <channel><title>Harbour &amp; Sea</title><link>https://news.test/</link>
            <image><title>A picture</title></image>
            <item><media:title>Not this</media:title><title>Ships &amp;amp; &lt;b&gt;cranes&lt;/b&gt;</title><link> /2026/ships?utm_source=rss </link><guid isPermaLink="false">42</guid>
              <pubDate>Sat, 31 Jan 2026 21:30:00 EST</pubDate><dc:creator>Ada Reed</dc:creator>
              <description>In short.</description><content:encoded><![CDATA[<p>In full.</p>]]></content:encoded></item>
            <item><guid>https://news.test/2026/only-a-guid</guid></item>
            <item><title>No link</title><description>Its own text.</description></item>
            </channel></rss>
            """);
        Assert.Equal("Harbour & Sea", feed.Title);
        Assert.Equal(3, feed.Items.Count);
        var first = feed.Items[0];
        Assert.Equal(("42", "Ships & cranes", "Ada Reed", "<p>In full.</p>"), (first.Guid, first.Title, first.Author, first.Content));
        Assert.Equal(new Uri("https://news.test/2026/ships?utm_source=rss"), first.Link);
        Assert.Equal(new DateTimeOffset(2026, 2, 1, 2, 30, 0, TimeSpan.Zero), first.Published);
        Assert.Equal(new Uri("https://news.test/2026/only-a-guid"), feed.Items[1].Link);
        Assert.Equal("Its own text.", feed.Items[2].Content);
    }

    [Fact]
    public void Parse_Atom_ReadsLinksRelativeToXmlBase()
    {
        var feed = Parse("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://cdn.test/news/"><title type="html">A &lt;i&gt;feed&lt;/i&gt;</title>
            <entry xml:base="2026/"><id>tag:1</id><title>One</title><link rel="self" href="self"/><link href="one"/>
              <updated>2026-01-02T00:00:00Z</updated><published>2026-01-01T09:00:00+09:00</published><author><name>Ken</name><uri>x</uri></author>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Body &amp; more</p></div></content></entry>
            <entry><id>tag:2</id><title>Two</title><link rel="alternate" href="/two"/><content src="https://cdn.test/big" type="video/mp4"/></entry>
            </feed>
            """);
        Assert.Equal("A feed", feed.Title);
        Assert.Equal([new Uri("https://cdn.test/news/2026/one"), new Uri("https://cdn.test/two")], feed.Items.Select(item => item.Link));
        Assert.Equal(("Ken", "<div><p>Body &amp; more</p></div>"), (feed.Items[0].Author, feed.Items[0].Content));
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), feed.Items[0].Published);
        Assert.Null(feed.Items[1].Content);
        Assert.Null(feed.Items[1].Published);
    }

    [Fact]
    public void Parse_Rss1_ReadsItemsBesideTheChannel()
    {
        var feed = Parse("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://news.test/"><title>日々の記事</title></channel>
            <item rdf:about="https://news.test/1"><title>一</title><link>https://news.test/1</link><dc:date>2026-01-31T09:00+09:00</dc:date></item>
            </rdf:RDF>
            """);
        Assert.Equal("日々の記事", feed.Title);
        Assert.Equal(("https://news.test/1", new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero)), (feed.Items[0].Guid, feed.Items[0].Published));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@news.test/")]
    [InlineData("")]
    public void Parse_LinkThatIsNoPage_IsLeftOut(string link) =>
        Assert.Null(Parse($"<rss><channel><item><title>x</title><link>{link}</link></item></channel></rss>").Items[0].Link);

    [Theory]
    [InlineData("Sat, 31 Jan 2026 21:30:00 +0900", "2026-01-31T12:30:00")]
    [InlineData("31 Jan 2026 21:30 GMT", "2026-01-31T21:30:00")]
    [InlineData("Sat, 31 Jan 26 21:30:00 JST", "2026-01-31T12:30:00")]
    [InlineData("2026-01-31", "2026-01-31T00:00:00")]
    [InlineData("2026-01-31T21:30:00.123-05:00", "2026-02-01T02:30:00.123")]
    public void Date_AsFeedsWriteIt_IsRead(string text, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected + "Z", System.Globalization.CultureInfo.InvariantCulture), FeedDates.Read(text));

    [Theory]
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData("0000-00-00")]
    [InlineData("32 Jan 2026")]
    public void Date_ThatIsNone_IsNull(string text) => Assert.Null(FeedDates.Read(text));

    [Fact]
    public void Parse_BrokenOffFeed_GivesTheItemsBeforeThat()
    {
        var feed = Parse("<rss><channel><title>x</title><item><guid>1</guid></item><item><guid>2</guid></item><item><gui");
        Assert.Equal(["1", "2"], feed.Items.Select(item => item.Guid));
    }

    [Fact]
    public void Parse_EntityBomb_IsRefused()
    {
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><rss><channel><title>&b;</title></channel></rss>";
        Assert.Contains("DTD", Assert.Throws<FeedFormatException>(() => Parse(bomb)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ExternalEntity_ReadsNoFile()
    {
        var file = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><title>&x;</title></channel></rss>";
        Assert.Throws<FeedFormatException>(() => Parse(file));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body><p>Not a feed</p></body></html>")]
    [InlineData("just text")]
    [InlineData("{\"items\":[]}")]
    [InlineData("\u0000\u0001\u0002")]
    public void Parse_WhatIsNoFeed_IsSaidInOneSentence(string content) =>
        Assert.EndsWith(".", Assert.Throws<FeedFormatException>(() => Parse(content)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(10_000)]
    [InlineData(400)]
    public void Parse_DeepNesting_IsRefused(int depth)
    {
        var deep = string.Concat(Enumerable.Repeat("<b>", depth));
        var item = $"<rss><channel><item><title>{deep}";
        Assert.Throws<FeedFormatException>(() => Parse(item));
        Assert.Throws<FeedFormatException>(() => Parse($"<rss><channel>{string.Concat(Enumerable.Repeat("<channel>", depth))}"));
    }

    [Fact]
    public void Parse_HugeFeed_StopsAtTheLimit()
    {
        var feed = Parse($"<rss><channel>{string.Concat(Enumerable.Range(0, 5000).Select(i => $"<item><guid>{i}</guid></item>"))}</channel></rss>");
        Assert.Equal(FeedParser.MostItems, feed.Items.Count);
    }

    [Theory]
    [InlineData("shift_jis", null)]
    [InlineData("euc-kr", null)]
    [InlineData("gb18030", "gb18030")]
    [InlineData("windows-1251", "windows-1251")]
    [InlineData("utf-16", null)]
    public void Parse_OtherEncoding_IsReadAsDeclared(string encoding, string? charset)
    {
        var title = encoding switch { "shift_jis" => "港が再開", "euc-kr" => "항구가 다시", "gb18030" => "港口重新开放", "windows-1251" => "Порт открыт", _ => "港が再開" };
        var declared = charset is null ? $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>" : string.Empty;
        var text = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. encoding == "utf-16" ? text.GetPreamble() : [], .. text.GetBytes($"{declared}<rss><channel><title>{title}</title></channel></rss>")];
        Assert.Equal(title, FeedParser.Parse(bytes, Address, charset).Title);
    }

    [Fact]
    public void Parse_WrongDeclaration_IsReadByItsBytes()
    {
        var feed = FeedParser.Parse(
            Encoding.UTF8.GetBytes("\r\n <?xml version='1.0' encoding='utf-16'?><rss><channel><title>Œuvre\u000B\u0002</title></channel></rss>"), Address, "iso-8859-1");
        Assert.Equal("Œuvre", feed.Title);
    }

    private static Feed Parse(string content) => FeedParser.Parse(Encoding.UTF8.GetBytes(content), Address, null);
}
