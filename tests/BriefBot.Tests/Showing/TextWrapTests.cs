using BriefBot.Showing;
using FsCheck;
using FsCheck.Fluent;

namespace BriefBot.Tests.Showing;

public sealed class TextWrapTests
{
    [Fact]
    public void Lines_LongText_BreaksAtSpacesWithHangingIndent() => Assert.Equal(
        ["  - one two three four five", "    six seven"],
        TextWrap.Lines("- one two three four five six seven", indent: 2, hanging: 2, width: 28));

    [Fact]
    public void Lines_NoWidth_StayWhole() => Assert.Equal(["  a b c"], TextWrap.Lines("a b c", 2, 2, null));

    [Fact]
    public void Lines_Japanese_BreakBetweenCharactersButNotBeforeAFullStop()
    {
        var lines = TextWrap.Lines(string.Concat(Enumerable.Repeat("首脳会談。", 8)), 0, 0, width: 29).ToList();
        Assert.True(lines.Count > 1);
        Assert.All(lines, line => Assert.True(CellWidth.Of(line) <= 29));
        Assert.All(lines, line => Assert.False(line.StartsWith('。')));
    }

    [Fact]
    public void Lines_AnyWords_AreAllKept() => Prop.ForAll<string?>(text =>
    {
        var line = SafeText.OneLine(text ?? string.Empty);
        var kept = string.Concat(TextWrap.Lines(line, 2, 2, 30)).Replace(" ", string.Empty, StringComparison.Ordinal);
        Assert.Equal(line.Replace(" ", string.Empty, StringComparison.Ordinal), kept);
    }).QuickCheckThrowOnFailure();
}
