using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.Core.Tests.LanguageModel.Grounding.Facts;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("It began on 13 January 2026.", "2026-1-13 ")]
    [InlineData("It began on January 13, 2026.", "2026-1-13 ")]
    [InlineData("It began on Jan. 13.", "-1-13 ")]
    [InlineData("It began on 2026-01-13.", "2026-1-13 ")]
    [InlineData("It began on Tuesday, 13 January 2026.", "2026-1-13 2")]
    [InlineData("It began in October 2025.", "2025-10- ")]
    [InlineData("It began on 3 May.", "-5-3 ")]
    [InlineData("It ended in 1945.", "1945-- ")]
    [InlineData("It began on Sunday.", "-- 7")]
    public void Read_Date_HasItsParts(string text, string expected)
    {
        var date = Assert.Single(new ReadText(text).Dates);
        Assert.Equal(expected, $"{date.Year}-{date.Month}-{date.Day} {date.Weekday}");
    }

    [Theory]
    [InlineData("It may march on.")]
    [InlineData("It has 2000 tonnes.")]
    public void Read_NoDate_FindsNone(string text) => Assert.Empty(new ReadText(text).Dates);

    [Fact]
    public void IsWithin_LessExactDate_IsWithinTheExactOne()
    {
        var exact = new DateFact(2026, 1, 13, 2, 0, 0);
        Assert.True(new DateFact(null, 1, 13, null, 0, 0).IsWithin(exact));
        Assert.False(exact.IsWithin(new DateFact(2026, 1, null, null, 0, 0)));
    }
}
