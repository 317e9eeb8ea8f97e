using System.Globalization;
using BriefBot.Discord.Cards;

namespace BriefBot.Discord.Tests.Cards;

public class PublishedDayTests
{
    // Zones lie at quarters of an hour; Hawaii is the westmost here, the Chatham Islands in summer the eastmost.
    [Fact]
    public void Timestamp_OnlyTheDayIsKnown_ShowsThatDayFromHawaiiToChatham()
    {
        for (var day = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero); day.Year == 2026; day = day.AddDays(1))
        {
            for (var minutes = -10 * 60; minutes <= (13 * 60) + 45; minutes += 15)
            {
                Assert.Equal(day.Date, Instant(day).ToOffset(TimeSpan.FromMinutes(minutes)).Date);
            }
        }
    }

    [Fact]
    public void Timestamp_TimeIsKnown_IsThatInstant()
    {
        var time = new DateTimeOffset(2026, 1, 16, 23, 30, 0, TimeSpan.FromHours(9));

        Assert.Equal(time, Instant(time));
    }

    [Fact]
    public void Timestamp_Unknown_IsNull() => Assert.Null(PublishedDay.Timestamp(null));

    private static DateTimeOffset Instant(DateTimeOffset published) => DateTimeOffset.FromUnixTimeSeconds(
        long.Parse(PublishedDay.Timestamp(published)!["<t:".Length..^":D>".Length], CultureInfo.InvariantCulture));
}
