using BriefBot.Articles;

namespace BriefBot.Core.Tests.Articles.Formats;

/// <summary>Text that the readers of a file cannot see is in no field of its article, whatever the format.</summary>
public sealed class HiddenTextInFilesTests
{
    private const string Secret = "zanzibar";
    private const string Seen = "The harbour opened again on Monday after nine days of storms, its master said. ";

    public static TheoryData<string> HiddenPieces =>
    [
        $"<!-- {Secret} -->", $"<span style=\"display:none\">{Secret}</span>", $"<span hidden>{Secret}</span>", $"<b style='font-size:0'>{Secret}</b>",
        $"<i style=\"color:#ffffff\">{Secret}</i>", $"<span style=\"position:absolute;left:-9999px\">{Secret}</span>", $"<span class=\"sr-only\">{Secret}</span>",
        $"<script>{Secret}</script>", $"<noscript>{Secret}</noscript>", $"<template>{Secret}</template>",
        string.Concat(Secret.Select(c => char.ConvertFromUtf32(0xE0000 + c))), string.Concat(Secret.Select(c => char.ConvertFromUtf32(0xE0100 + c - 16))),
    ];

    [Theory]
    [MemberData(nameof(HiddenPieces))]
    public async Task AnyFormat_HoldsHiddenText_IsReadWithoutIt(string hidden)
    {
        var json = System.Text.Json.JsonSerializer.Serialize(new { title = $"Harbour {hidden} opens", source = $"The {hidden} Post", body = $"{Seen}{hidden} {Seen}\n\n{Seen}" });
        (string Name, string Content)[] files =
        [
            ("a.txt", $"Harbour opens again\n\n{Seen}{hidden} {Seen}\n\n{hidden}\n\n{Seen}\n"),
            ("a.md", $"---\ntitle: \"Harbour {hidden.Replace('"', '\'')} opens\"\nsource: 'The {hidden.Replace('\'', '"')} Post'\n---\n\n{Seen}{hidden} {Seen}\n\n{hidden}\n\n{Seen}\n"),
            ("b.md", $"# Harbour {hidden} opens\n\n<div style=\"display:none\">\n\n{Secret}\n\n</div>\n\n{Seen}\n\n[//]: # ({Secret})\n\n- {Seen}{hidden}\n"),
            ("a.jsonl", json),
            ("a.html", $"<html><head><title>Harbour opens</title></head><body><article><h1>Harbour opens again {hidden}</h1><p>{Seen}{hidden}{Seen}</p>{hidden}<p>{Seen}</p></article></body></html>"),
        ];
        foreach (var (name, content) in files)
        {
            var article = await ArticleReading.ArticleAsync(name, content);
            var all = $"{article.Title}|{article.Source}|{article.Author}|{article.Text}";
            Assert.False(all.Contains(Secret, StringComparison.OrdinalIgnoreCase), $"{name}: {all}");
            Assert.DoesNotContain(all.EnumerateRunes(), rune => rune.Value >= 0xE0000);
            Assert.Contains(Seen.Trim(), article.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<p>Seen.</p><p style='color:#fff'>zanzibar</p>", false)]
    [InlineData("<p>Seen.</p><div style='background:#000'><p style='color:#fff'>Night zanzibar trains run.</p></div>", true)]
    [InlineData("<p>Seen.</p><table bgcolor='#003366'><tr><td><font color='white'>Night zanzibar trains run.</font></td></tr></table>", true)]
    [InlineData("<p>Seen.</p><p class='visually-hidden'>zanzibar</p>", false)]
    [InlineData("<p>Seen.</p><p style='font-size:0.9em'>Night zanzibar trains run.</p>", true)]
    [InlineData("<p>Seen.</p><div style='background:#123456'><p style='color:#123456'>zanzibar</p></div>", false)]
    [InlineData("<p>Seen.</p><noembed>zanzibar</noembed><noframes>zanzibar</noframes>", false)]
    [InlineData("<p>Seen.</p><!-- zanzibar", false)]
    public async Task Page_Colours_CountAgainstWhatTheyAreOn(string body, bool isSeen)
    {
        var article = await ArticleReading.ArticleAsync("page.html", $"<h1>Trains at night in the city</h1><article><p>{Seen}{Seen}</p>{body}<p>{Seen}</p></article>");
        Assert.Equal(isSeen, article.Text.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ranges_OfACleanedArticle_ReferToItsText()
    {
        var article = await ArticleReading.ArticleAsync("a.md", $"# Harbour\n\nThe har\u00ADbour\u200B opened <!-- {Secret} --> again. The mas\u2060ter \u202Esaid so.\n");
        var sentences = SentenceSplitter.SplitArticle(article.Text);
        Assert.Equal(["The harbour opened again.", "The master said so."], sentences.Select(sentence => sentence.Range.Of(article.Text)));
    }
}
