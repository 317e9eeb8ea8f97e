using BriefBot.Showing;
using FsCheck;
using FsCheck.Fluent;

namespace BriefBot.Tests.Showing;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("plain [bold]words[/]", "plain [bold]words[/]")]
    [InlineData("\u001b[31mred\u001b[0m", "[31mred[0m")]
    [InlineData("\u009b31mred\u009d0;title\u0007", "31mred0;title")]
    [InlineData("a\r\nb\tc\u0085d\u2028e", "a b c d e")]
    [InlineData("abc\u202Edef\u2066x", "abcdefx")]
    [InlineData("nul\0 del\u007f bs\b", "nul del bs")]
    [InlineData(" 奈良 é 😀 ", "奈良 é 😀")]
    public void OneLine_Text_LosesWhatMovesTheCursor(string text, string expected) => Assert.Equal(expected, SafeText.OneLine(text));

    [Fact]
    public void OneLine_HalfASurrogatePair_IsReplaced() => Assert.Equal("a\uFFFDb", SafeText.OneLine("a\ud800b"));

    [Fact]
    public void OneLine_AnyText_HoldsNoControlCharacter() => Prop.ForAll<string?>(text =>
        Assert.DoesNotContain(SafeText.OneLine(text ?? string.Empty), c => char.IsControl(c))).QuickCheckThrowOnFailure();
}
