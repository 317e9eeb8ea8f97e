using System.Globalization;
using BriefBot.Discord.Cards;
using BriefBot.Trials;

namespace BriefBot.Discord.Tests.Cards;

public class TextSplitterTests
{
    private static readonly int[] Limits = [DiscordLimits.Content, DiscordLimits.EmbedDescription];

    // Each answer is split at Discord's limits and at a small one, which meets every border far more often.
    [Fact]
    public void Split_RandomAnswers_KeepsLimitsTextAndWholeThings()
    {
        var answers = Dose.Of(small: 3_000, full: 200_000);
        Parallel.For(0, answers, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            var random = new RandomAnswers(seed);
            var text = random.Next(most: 9_000);
            foreach (var limit in Limits)
            {
                AssertRight(text, limit, seed);
            }

            AssertRight(text[..Math.Min(text.Length, 600)], random.Number(2, 80), seed);
        });
    }

    [Theory]
    [InlineData("one two three", 8, "one two |three")]
    [InlineData("First. Second part", 12, "First. |Second part")]
    [InlineData("He said so. [1][2] She did not.", 20, "He said so. [1][2] |She did not.")]
    [InlineData("see [the page](http://a.b/c) now", 26, "see |[the page](http://a.b/c) |now")]
    [InlineData("a\n> quoted line\nb", 14, "a\n|> quoted line\n|b")]
    [InlineData("xx\n\nyy yy yy", 9, "xx\n\n|yy yy yy")]
    [InlineData("x\n\nyy yy yyy", 9, "x\n\nyy yy |yyy")]
    [InlineData("[a long label](http://a.b/c)", 12, "[a long |label](http:|//a.b/c)")]
    [InlineData("首脑会谈。今天开始", 6, "首脑会谈。|今天开始")]
    [InlineData("abcdefgh", 3, "abc|def|gh")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 12, "👩‍👩‍👧‍👦|👩‍👩‍👧‍👦")]
    [InlineData("aa 1. bb", 6, "aa 1. |bb")]
    [InlineData("aaa 1. bb", 6, "aaa |1. bb")]
    public void Split_HandWritten_CutsWhereAReaderWould(string text, int limit, string expected) =>
        Assert.Equal(expected, string.Join('|', TextSplitter.Split(text, limit)));

    [Fact]
    public void Split_GraphemeLongerThanLimit_CutsBetweenCodePoints()
    {
        var text = string.Concat(Enumerable.Repeat("👩\u200D", 30));

        var parts = TextSplitter.Split(text, 10);

        Assert.Equal(text, string.Concat(parts));
        Assert.All(parts, part => Assert.False(char.IsLowSurrogate(part[0]) || char.IsHighSurrogate(part[^1])));
    }

    [Fact]
    public void Split_Empty_GivesNoPart() => Assert.Empty(TextSplitter.Split(string.Empty, 10));

    [Fact]
    public void Split_LimitBelowACodePoint_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => TextSplitter.Split("abc", 1));

    // The runtime carries Unicode's tables of its own; this fails where a later one would ask the machine's ICU for them.
    [Theory]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿")]
    [InlineData("🇯🇵")]
    [InlineData("e\u0301\u0302")]
    [InlineData("\u1112\u1161\u11AB")]
    public void Graphemes_InvariantGlobalization_AreStillWhole(string grapheme)
    {
        Assert.True(AppContext.TryGetSwitch("System.Globalization.Invariant", out var isInvariant) && isInvariant);
        Assert.Equal(grapheme.Length, StringInfo.GetNextTextElementLength(grapheme));
    }

    [Theory]
    [InlineData("a [1] b", "a [", "1] b")]
    [InlineData("word", "wo", "rd")]
    [InlineData("e\u0301", "e", "\u0301")]
    [InlineData("> some words", "> some ", "words")]
    public void Oracle_BadSplit_IsSeen(string text, string first, string second) =>
        Assert.NotNull(SplitOracle.Wrong(text, [first, second], limit: 100));

    private static void AssertRight(string text, int limit, int seed)
    {
        if (SplitOracle.Wrong(text, TextSplitter.Split(text, limit), limit) is { } wrong)
        {
            Assert.Fail($"Answer {seed} at {limit}: {wrong}.");
        }
    }
}
