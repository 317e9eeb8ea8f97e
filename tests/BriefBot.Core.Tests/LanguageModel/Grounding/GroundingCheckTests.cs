using BriefBot.LanguageModel.Grounding;

namespace BriefBot.Core.Tests.LanguageModel.Grounding;

public sealed class GroundingCheckTests
{
    private static readonly CitedQuote Chips = new(
        "South Korea controls 56.9 percent of the global market for memory chips.", "Chips", "The Gazette", new DateTimeOffset(2026, 1, 14, 0, 0, 0, TimeSpan.Zero));

    private static readonly CitedQuote Wafers = new(
        "The Japanese company Shin-Etsu alone holds 29.4 percent of the global market for silicon wafers.", "Chips", "The Gazette", null);

    [Theory]
    [InlineData("South Korea controls 56.9% of the world market for memory chips.")]
    [InlineData("56.9 percent of the global memory chip market is controlled by South Korea.")]
    [InlineData("According to The Gazette, South Korea controls 56.9 percent of the global market for memory chips.")]
    [InlineData("South Korea controls about 56.9 percent of the global market for memory chips.")]
    public void Check_HonestRewording_IsSupported(string sentence) => Assert.IsType<Verdict.Supported>(GroundingCheck.Check(sentence, [Chips]));

    [Theory]
    [InlineData("South Korea controls 65.9 percent of the global market for memory chips.", "65.9")]
    [InlineData("North Korea controls 56.9 percent of the global market for memory chips.", "North Korea")]
    [InlineData("South Korea does not control 56.9 percent of the global market for memory chips.", "not")]
    [InlineData("South Korea will control 56.9 percent of the global market for memory chips.", "will")]
    [InlineData("South Korea controls 56.9 percentage points of the global market for memory chips.", "percentage points")]
    [InlineData("South Korea controls 56.9 percent of the global market for memory chips, see www.example.com", "www.example.com")]
    [InlineData("South Korea controls more than 56.9 percent of the global market for memory chips.", "limit")]
    [InlineData("South Korea secretly controls 56.9 percent of the global market for memory chips.", "secretly")]
    [InlineData("\"We control memory chips\", South Korea said.", "quotation")]
    [InlineData("韓国は市場を支配している。", "Chinese, Japanese or Korean")]
    public void Check_Lie_NamesWhatIsMissing(string sentence, string named) =>
        Assert.Contains(named, Assert.IsType<Verdict.Unsupported>(GroundingCheck.Check(sentence, [Chips])).Reason, StringComparison.Ordinal);

    [Fact]
    public void Check_TwoStatementsOfTwoQuotes_IsSupported() => Assert.IsType<Verdict.Supported>(GroundingCheck.Check(
        "South Korea controls 56.9 percent of the memory chip market, while Shin-Etsu holds 29.4 percent of the silicon wafer market.", [Chips, Wafers]));

    [Theory]
    [InlineData("South Korea controls 29.4 percent of the global market for memory chips.")]
    [InlineData("South Korea controls 56.9 percent of the memory chip market and holds 29.4 percent of the silicon wafer market.")]
    [InlineData("Shin-Etsu controls 56.9 percent of the global market for memory chips.")]
    public void Check_TwoQuotesMadeIntoOneClaim_IsUnsupported(string sentence) =>
        Assert.IsType<Verdict.Unsupported>(GroundingCheck.Check(sentence, [Chips, Wafers]));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("…")]
    [InlineData("And so it is.")]
    public void Check_NothingSaid_IsUnsupported(string sentence) => Assert.IsType<Verdict.Unsupported>(GroundingCheck.Check(sentence, [Chips]));

    [Fact]
    public void Check_NothingCited_IsUnsupported() => Assert.IsType<Verdict.Unsupported>(GroundingCheck.Check("South Korea makes chips.", []));

    [Fact]
    public void Check_TheQuoteItself_IsSupported() => Assert.IsType<Verdict.Supported>(GroundingCheck.Check(Wafers.Text, [Wafers]));

    [Theory]
    [InlineData("The Gazette reported on 14 January 2026 that South Korea controls 56.9 percent of the global market for memory chips.", true)]
    [InlineData("South Korea controls 56.9 percent of the global market for memory chips since 14 January 2026.", false)]
    public void Check_ArticlesOwnDate_BacksOnlyReporting(string sentence, bool isSupported) =>
        Assert.Equal(isSupported, GroundingCheck.Check(sentence, [Chips]) is Verdict.Supported);

    [Theory]
    [InlineData("Lee thanked Takaichi for her hospitality.", "Takaichi was thanked by Lee for her hospitality.", true)]
    [InlineData("Lee thanked Takaichi for her hospitality.", "Takaichi thanked Lee for her hospitality.", false)]
    [InlineData("China banned imports from Japan.", "Japan banned imports from China.", false)]
    [InlineData("Lee said that the talks failed.", "The talks failed.", false)]
    [InlineData("Lee said that the talks failed.", "Xi said that the talks failed.", false)]
    [InlineData("The limits came after rulings by courts.", "The limits came because of rulings by courts.", false)]
    [InlineData("Some ministers left.", "Ministers left.", false)]
    [InlineData("Exports rose before the war.", "Exports rose after the war.", false)]
    [InlineData("Prices fell in Japan and rose in Peru.", "Prices rose in Japan and fell in Peru.", false)]
    [InlineData("The firm has not paid the tax.", "The firm has paid the tax.", false)]
    [InlineData("中国与日本没有签署协议。", "中国与日本没有签署协议", true)]
    [InlineData("中国与日本没有签署协议。", "中国与日本签署协议。", false)]
    public void Check_OneQuote_KeepsItsSense(string quote, string sentence, bool isSupported) =>
        Assert.Equal(isSupported, GroundingCheck.Check(sentence, [new CitedQuote(quote, "News", null, null)]) is Verdict.Supported);

    [Fact]
    public void Check_VeryLongInput_EndsWithAVerdict()
    {
        var text = string.Concat(Enumerable.Repeat("\"a (b, 1 not ", 400));
        Assert.NotNull(GroundingCheck.Check(text[..2_000], [new CitedQuote(text, "News", null, null)]));
    }

    [Fact]
    public void Check_AnyString_EndsWithAVerdict()
    {
        string[] pieces = ["Lee", "said", "that", ",", "not", "7-15", "percent", "%", "$", "\"", "“", "Jan.", "13", "2026", "中国与", "'s", "South Korea", ";", "?", "may", "to", "by", "\ud83d", "\u200b", ".", "\n", "and", "was", "banned", "half", "a", "if"];
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++)
        {
            var (sentence, quote) = (Any(), Any());
            Assert.NotNull(GroundingCheck.Check(sentence, [new CitedQuote(quote, Any(), Any(), null), Chips]));
        }

        string Any() => string.Join(random.Next(3) == 0 ? string.Empty : " ", Enumerable.Range(0, random.Next(1, 15)).Select(_ => pieces[random.Next(pieces.Length)]));
    }
}
