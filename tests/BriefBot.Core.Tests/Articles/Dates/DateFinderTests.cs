using System.Globalization;
using BriefBot.Articles.Dates;

namespace BriefBot.Core.Tests.Articles.Dates;

public sealed class DateFinderTests
{
    [Theory]
    [InlineData("2026-01-16", "2026-01-16T00:00:00+00:00")]
    [InlineData("2026-01-16T16:35:10Z", "2026-01-16T16:35:10+00:00")]
    [InlineData("2026-01-16T16:35:10.123+09:00", "2026-01-16T16:35:10+09:00")]
    [InlineData("2023-11-27 08:45:59.000000000Z", "2023-11-27T08:45:59+00:00")]
    [InlineData("2026/1/6", "2026-01-06T00:00:00+00:00")]
    [InlineData("2026年01月16日 16:35", "2026-01-16T16:35:00+00:00")]
    [InlineData("2026年1月6日(火) 9時05分", "2026-01-06T09:05:00+00:00")]
    [InlineData("2026년 1월 6일", "2026-01-06T00:00:00+00:00")]
    [InlineData(", January 13, 2026, 0 Comments", "2026-01-13T00:00:00+00:00")]
    [InlineData("Updated on 14 Jan 2026, 07:00 AM", "2026-01-14T07:00:00+00:00")]
    [InlineData("Published: Jan. 3rd, 2026 at 7:05 p.m. EST", "2026-01-03T19:05:00-05:00")]
    [InlineData("Tue, 13 Jan 2026 07:00:00 GMT", "2026-01-13T07:00:00+00:00")]
    [InlineData("3rd of March 2025", "2025-03-03T00:00:00+00:00")]
    [InlineData("13.01.2026, 18:20 Uhr", "2026-01-13T18:20:00+00:00")]
    [InlineData("13. Januar 2026", "2026-01-13T00:00:00+00:00")]
    [InlineData("14 de enero de 2026", "2026-01-14T00:00:00+00:00")]
    [InlineData("le 1er août 2025", "2025-08-01T00:00:00+00:00")]
    [InlineData("31/12/2025", "2025-12-31T00:00:00+00:00")]
    [InlineData("12/31/2025", "2025-12-31T00:00:00+00:00")]
    [InlineData("12:00 am, 5 May 2025", "2025-05-05T00:00:00+00:00")]
    public void Find_DateInLine_ReadsIt(string line, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture).ToString("s"), Trimmed(DateFinder.Find(line)!.Value.Value));

    [Theory]
    [InlineData("03/04/2026")]
    [InlineData("2026-02-30")]
    [InlineData("13/13/2026")]
    [InlineData("yesterday")]
    [InlineData("2 hours ago")]
    [InlineData("May 2026")]
    [InlineData("version 1.2.3")]
    [InlineData("call 030 12 34 5678")]
    [InlineData("")]
    public void Find_NoCertainDate_GivesNone(string line) => Assert.Null(DateFinder.Find(line));

    private static string Trimmed(DateTimeOffset date) => date.ToString("s");
}
