namespace BriefBot.Core.Tests.Articles.Formats;

public sealed class MarkdownFormatTests
{
    [Fact]
    public async Task FileWithFrontMatter_Read_FillsAllFields()
    {
        var article = await ArticleReading.ArticleAsync("lamp.md", """
            ---
            id: lamp-1
            title: "Lamp lit: at last"
            source: The Harbour Post
            author: Nora Finch
            category: town
            published: 2025-01-02
            url: https://post.example/lamp
            tags: [a, b]
            ---
            # Lamp lit: at last

            The **old** lamp was [lit](https://x.example) again
            on `Friday`. ![A lamp](lamp.jpg)

            ## Who came

            1. Forty people
            2. One dog

               It barked.

            > “At last,” said the mayor.

            | Port | Depth |
            |---|---|
            | Ellis | 7 m |

            <!-- hidden --> <div>Loose <b>words</b>.</div>
            """);

        Assert.Equal(("lamp-1", "Lamp lit: at last", "The Harbour Post"), (article.Id.Value, article.Title, article.Source));
        Assert.Equal(("Nora Finch", "town", "https://post.example/lamp"), (article.Author, article.Category, article.Url?.AbsoluteUri));
        Assert.Equal(new DateTimeOffset(2025, 1, 2, 0, 0, 0, TimeSpan.Zero), article.Published);
        Assert.Equal(
            """
            The old lamp was lit again on Friday.

            ## Who came

            - Forty people

            - One dog

            It barked.

            “At last,” said the mayor.

            Port | Depth

            Ellis | 7 m

            Loose words.
            """, article.Text);
    }

    [Fact]
    public async Task FileWithoutFrontMatter_Read_TakesItsFirstHeading()
    {
        var article = await ArticleReading.ArticleAsync("My Notes (2025).md", "# Tides\n\nWater rose.");

        Assert.Equal(("my-notes-2025", "Tides", "Water rose."), (article.Id.Value, article.Title, article.Text));
    }

    [Fact]
    public async Task RuleAtTheTop_Read_IsNoFrontMatter()
    {
        var article = await ArticleReading.ArticleAsync("rule.md", "---\n\nWater rose in the harbour.");

        Assert.Equal("Water rose in the harbour.", article.Text);
    }

    [Theory]
    [InlineData("published: soon")]
    [InlineData("published: ''")]
    [InlineData("url: file:///etc/passwd")]
    [InlineData("url: /relative")]
    public async Task FieldThatCannotBeUsed_Read_IsLeftOut(string field)
    {
        var article = await ArticleReading.ArticleAsync("a.md", $"---\ntitle: T\n{field}\n---\nText.");

        Assert.Null(article.Published);
        Assert.Null(article.Url);
    }
}
