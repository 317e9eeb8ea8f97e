using BriefBot.Articles.Text;
using FsCheck;
using FsCheck.Fluent;

namespace BriefBot.Core.Tests.Articles.Text;

/// <summary>HTML that a page would not show is taken out of text that was copied with its markup.</summary>
public sealed class HiddenMarkupTests
{
    private const string Secret = "SECRET ORDER";

    private static readonly Arbitrary<string> ShownTexts = Gen.ArrayOf(Gen.Elements(
        "<b>", "</b>", "<p style='color:red'>", "</p>", "-->", "<", ">", "\"", "=", "'", "<br>", "</", "<!--", "x", " ", "\n\n", "<a href=\"y\">", "<i"))
        .Select(string.Concat).Where(text => !text.Contains("-->", StringComparison.Ordinal)).Resize(40).ToArbitrary();

    public static TheoryData<string> HidingStyles =>
    [
        "display:none", "DISPLAY : NONE !important", "display:/**/none", "dis\\70lay:none", "visibility:hidden", "visibility: collapse", "content-visibility:hidden",
        "opacity:0", "opacity: 0.0", "opacity:.01;color:red", "opacity:0%", "font-size:0", "font-size:0px", "font-size: 1px", "font-size:.05em", "font-size:0%", "font:0/0 a", "font: italic 1px serif",
        "position:absolute;left:-9999px", "position:absolute; top:-100em", "text-indent:-9999px", "margin-left: -5000px", "position:fixed;right:-100vw", "position:absolute;left:99999px",
        "height:0;overflow:hidden", "width:1px;height:1px;overflow:hidden", "max-height:0; overflow: hidden", "clip:rect(0,0,0,0)", "clip: rect(1px, 1px, 1px, 1px)", "clip-path:inset(100%)",
        "clip-path:circle(0)", "transform:scale(0)", "transform: translateX(-9999px)", "transform:translate(0, -2000px)", "color:transparent", "color:rgba(0,0,0,0)", "color:#0000",
        "color:white", "color:#fff", "color:#FEFEFE", "color:rgb(255, 255, 255)", "color:rgb(100% 100% 100%)", "color:#fff;background:#fff", "color:#123456;background-color:#123456",
    ];

    public static TheoryData<string> ShowingStyles =>
    [
        "display:block", "visibility:visible", "opacity:0.9", "opacity:1", "font-size:0.9em", "font-size:12px", "font: 12px/1 serif", "font:400 16px/0 x", "left:-10px", "margin-left:-20px", "height:0",
        "overflow:hidden;width:300px", "clip:rect(0,100px,100px,0)", "transform:scale(0.5)", "transform:translateX(-50%)", "color:#fff;background:#000", "color:white;background-color:navy",
        "color:#000", "color:red", "color:transparent;-webkit-background-clip:text", "background:white", "line-height:0", "z-index:-1", "color:var(--ink)", "no declaration",
    ];

    [Theory]
    [MemberData(nameof(HidingStyles))]
    public void Remove_StyleHides_TakesTheElementOut(string style)
    {
        Assert.Equal("Calm   seas.", HiddenMarkup.Remove($"Calm <span style=\"{style}\">{Secret}</span> seas."));
        Assert.Equal("Calm   seas.", HiddenMarkup.Remove($"Calm <DIV class=x style='{style}'><b>{Secret}</b> and <div>more</div></DIV> seas."));
    }

    [Theory]
    [MemberData(nameof(ShowingStyles))]
    public void Remove_StyleShows_LeavesTheElement(string style)
    {
        var text = $"Calm <span style=\"{style}\">visible</span> seas.";
        Assert.Equal(text, HiddenMarkup.Remove(text));
    }

    [Theory]
    [InlineData("Calm <i hidden>SECRET ORDER</i> seas.", "Calm   seas.")]
    [InlineData("Calm <i aria-hidden=\"TRUE\">SECRET ORDER</i> seas.", "Calm   seas.")]
    [InlineData("Calm <p class='lead sr-only'>SECRET ORDER</p> seas.", "Calm   seas.")]
    [InlineData("Calm <script>say('SECRET ORDER')</script> seas.", "Calm   seas.")]
    [InlineData("Calm <noscript><img src=x>SECRET ORDER</noscript> seas.", "Calm   seas.")]
    [InlineData("Calm <template><p>SECRET ORDER</p></template> seas.", "Calm   seas.")]
    [InlineData("Calm <font color=white>SECRET ORDER</font> seas.", "Calm   seas.")]
    [InlineData("Calm <!-- SECRET ORDER --!> seas.", "Calm   seas.")]
    [InlineData("Calm <!--> seas.", "Calm   seas.")]
    [InlineData("Calm <span hidden>SECRET ORDER goes on.\n\nSeas.", "Calm  \n\nSeas.")]
    [InlineData("Calm <span hidden>SECRET ORDER goes on.\r\n \r\nSeas.", "Calm  \n \r\nSeas.")]
    [InlineData("Calm <b style=\"display&#58;none\">SECRET ORDER</b> seas.", "Calm   seas.")]
    public void Remove_HiddenElements_GoWithAllInThem(string text, string expected) => Assert.Equal(expected, HiddenMarkup.Remove(text));

    [Theory]
    [InlineData("5 < 6 and 7 > 3, <3, <ok>, a<b>c</b>")]
    [InlineData("open <!-- never closed")]
    [InlineData("<br hidden> goes on. <img alt=\"x\" style=\"display:none\"> and on")]
    [InlineData("<p aria-hidden=false class=hidden-gems>Gems</p>")]
    [InlineData("<details><summary>More</summary>It opens.</details>")]
    public void Remove_WhatAPageShows_Stays(string text) => Assert.Equal(text, HiddenMarkup.Remove(text));

    [Fact]
    public void Remove_AnyTextWithoutHiddenParts_ChangesNothing() =>
        Prop.ForAll(ShownTexts, text => HiddenMarkup.Remove(text) == text).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("<a <!-- <b hidden=\" <i hidden> ")]
    [InlineData("<b hidden>x")]
    [InlineData("<!-- x -->")]
    [InlineData("<!-- <a ")]
    public void Remove_ManyStarts_EndsInTime(string piece)
    {
        // Work that grows with the square of the length would take hours here.
        var text = string.Concat(Enumerable.Repeat(piece, 200_000)) + ">";
        Assert.True(HiddenMarkup.Remove(text).Length <= text.Length);
    }
}
