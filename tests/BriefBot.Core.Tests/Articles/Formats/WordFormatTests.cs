using BriefBot.Core.Tests.Articles.BadFiles;

namespace BriefBot.Core.Tests.Articles.Formats;

public sealed class WordFormatTests
{
    [Fact]
    public async Task Document_Read_KeepsHeadingsListsAndTables()
    {
        var article = await ArticleReading.ArticleAsync("lamp.docx", WordFiles.Document(
            """
            <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Who came</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">Forty </w:t></w:r><w:r><w:t>people.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>One dog</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Port</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Depth</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:p><w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del><w:ins><w:r><w:t>Done.</w:t></w:r></w:ins></w:p>
            """,
            "<dc:title>Lamp lit again</dc:title><dc:creator>Nora Finch</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">2025-01-02T03:04:05Z</dcterms:created>"));

        Assert.Equal(("Lamp lit again", "Nora Finch"), (article.Title, article.Author));
        Assert.Equal(new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero), article.Published);
        Assert.Equal("## Who came\n\nForty people.\n\n- One dog\n\nPort | Depth\n\nDone.", article.Text);
    }

    [Fact]
    public async Task DocumentWithTitleStyle_Read_TakesItAsTitle()
    {
        var article = await ArticleReading.ArticleAsync("a.docx", WordFiles.Document(
            """<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Real title</w:t></w:r></w:p><w:p><w:r><w:t>Text.</w:t></w:r></w:p>""",
            "<dc:title>Microsoft Word - Document1</dc:title>"));

        Assert.Equal(("Real title", "Text."), (article.Title, article.Text));
    }
}
