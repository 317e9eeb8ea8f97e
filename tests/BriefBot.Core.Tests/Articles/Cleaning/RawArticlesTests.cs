using System.Globalization;
using BriefBot.Articles;

namespace BriefBot.Core.Tests.Articles.Cleaning;

/// <summary>Real pages, copied with all that stood around their articles.</summary>
public sealed class RawArticlesTests
{
    private static readonly string[] Chrome =
    [
        "cookie", "skip to", "all articles", "register", "login", "español", "deutsch", "privacy policy", "terms of service", "reference url",
        "reference article", "https://", "back to article", "copyright", "©", "all rights reserved", "0 comments", "marketexpress", "min read",
        "updated on", "reviewed by", "news team", "29899817", "image is generated", "illustrative", "like18", "dislike", "explore other",
        "leave a reply", "your email address", "required fields", "related articles", "![](", "research drawn", "logo",
    ];

    [Theory]
    [InlineData("000_873a6095e183e6ba.txt", "The True Nature of the \"New Alliance\"", "2026-01-16T16:35:00", "ukiyo journal")]
    [InlineData("001_358917f6d971fb79.txt", "Japan, South Korea vow stronger ties amid China challenge", "2026-01-13T00:00:00", null)]
    [InlineData("002_d37a9010beba2f3d.txt", "Japan and South Korea Pursue Deeper Economic Security", "2026-01-14T07:00:00", "scanx")]
    [InlineData("003_03bfac178b20e481.txt", "Improving South Korea-Japan ties discomforts China", null, null)]
    [InlineData("004_95641370385fb936.txt", "The 90-minute meeting in Takaichi’s home", null, null)]
    public async Task RawPage_Read_HasTitleDateSourceAndNoChrome(string file, string title, string? published, string? source)
    {
        var article = ArticleReading.Article(await ArticleReading.ReadFileAsync(SharedFiles.Find("articles", file)));

        Assert.StartsWith(title, article.Title, StringComparison.Ordinal);
        Assert.Equal(published, article.Published?.ToString("s", CultureInfo.InvariantCulture));
        Assert.Equal(source, article.Source);
        Assert.All(Chrome, phrase => Assert.DoesNotContain(phrase, article.Text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(ArticleBlocks.Parse(article.Text), block => block.Range.Of(article.Text) == article.Title);
        Assert.Equal(Path.GetFileNameWithoutExtension(file), article.Id.Value);
    }

    [Theory]
    [InlineData("000_873a6095e183e6ba.txt", 11, 4, 0)]
    [InlineData("001_358917f6d971fb79.txt", 3, 0, 0)]
    [InlineData("002_d37a9010beba2f3d.txt", 6, 0, 9)]
    [InlineData("003_03bfac178b20e481.txt", 0, 0, 0)]
    public async Task RawPage_Read_KeepsHeadingsListsAndTables(string file, int headings, int items, int rows)
    {
        var article = ArticleReading.Article(await ArticleReading.ReadFileAsync(SharedFiles.Find("articles", file)));

        var kinds = ArticleBlocks.Parse(article.Text).CountBy(block => block.Kind).ToDictionary();
        Assert.Equal(
            (headings, items, rows),
            (kinds.GetValueOrDefault(BlockKind.Heading), kinds.GetValueOrDefault(BlockKind.ListItem), kinds.GetValueOrDefault(BlockKind.TableRow)));
    }

    [Fact]
    public async Task RawPageWithFootnotes_Read_LosesTheirNumbersOnly()
    {
        var article = ArticleReading.Article(await ArticleReading.ReadFileAsync(SharedFiles.Find("articles", "003_03bfac178b20e481.txt")));

        var digits = string.Concat(article.Text.Where(char.IsAsciiDigit));
        Assert.Equal("2021", digits);
    }
}
