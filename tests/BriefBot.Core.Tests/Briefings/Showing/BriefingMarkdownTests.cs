using BriefBot.Answers;
using BriefBot.Briefings;
using BriefBot.Briefings.Showing;
using BriefBot.Core.Tests.Briefings.Writing;
using FsCheck;
using FsCheck.Fluent;
using Markdig;

namespace BriefBot.Core.Tests.Briefings.Showing;

public sealed class BriefingMarkdownTests
{
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    [Fact]
    public async Task Write_Stories_HasSentencesWithSourcesAndWhatDiffers()
    {
        using var room = new BriefingRoom();
        await room.Memory.ImportAsync(BriefingRoom.Fire(), TestContext.Current.CancellationToken);
        var page = BriefingMarkdown.Write(await room.BriefAsync("2026-03-02"));
        Assert.StartsWith("# Briefing, 2 March 2026\n\n## ", page, StringComparison.Ordinal);
        Assert.Contains("— Coast Herald, 1 Mar 2026 — <https://example.org/herald>", page, StringComparison.Ordinal);
        Assert.Contains("## Numbers of the day", page, StringComparison.Ordinal);
        Assert.Contains("### Sources differ", page, StringComparison.Ordinal);
        Assert.EndsWith("3 articles looked at, 0 left out.\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_BriefingOfAModel_SaysWhoseWordsItIs()
    {
        var calm = new Briefing("console", new DateOnly(2026, 3, 2), default, default, [], [], 1, []);
        Assert.EndsWith("Written by some\\_model, 2 of 3 sentences checked.\n", BriefingMarkdown.Write(calm with { Wording = new Wording.Written("some_model", 2, 3) }), StringComparison.Ordinal);
        Assert.EndsWith("Quotes only: it is busy.\n", BriefingMarkdown.Write(calm with { Wording = new Wording.Quoted("it is busy") }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script> **bold** [a](https://evil.example) ![x](y)")]
    [InlineData("1. not a list")]
    [InlineData("- not a list")]
    [InlineData("a. not a list")]
    [InlineData("Z) not a list")]
    [InlineData("iv. not a list")]
    [InlineData("XVIII) not a list")]
    [InlineData("https://evil.example and www.evil.example and a@evil.example")]
    [InlineData("a | b ~~c~~ `d` # e &amp; f $x$ ==y== ++z++")]
    [InlineData("line\nbreak\u202eturned")]
    public void Text_OfAnArticle_StaysText(string text) => AssertStaysText(text);

    [Fact]
    public void Text_Any_StaysText() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(), text => AssertStaysText(text.Get)).QuickCheckThrowOnFailure();

    private static void AssertStaysText(string text)
    {
        var html = Markdown.ToHtml($"- {MarkdownText.Of(text)} end", Reader);
        foreach (var tag in new[] { "<a", "<script", "<strong", "<em", "<img", "<ol", "<del", "<code", "<h1", "<table" })
        {
            Assert.DoesNotContain(tag, html, StringComparison.OrdinalIgnoreCase);
        }
    }
}
