using BriefBot.Briefings.Schedules;
using FsCheck;
using FsCheck.Fluent;

namespace BriefBot.Core.Tests.Briefings.Schedules;

public sealed class ScheduleParserTests
{
    [Theory]
    [InlineData("07:00", 7, 0)]
    [InlineData("7:05", 7, 5)]
    [InlineData(" 7am ", 7, 0)]
    [InlineData("7 PM", 19, 0)]
    [InlineData("12am", 0, 0)]
    [InlineData("12:30 p.m.", 12, 30)]
    [InlineData("19", 19, 0)]
    [InlineData("19.30", 19, 30)]
    [InlineData("7h15", 7, 15)]
    [InlineData("noon", 12, 0)]
    [InlineData("Midnight", 0, 0)]
    public void Time_AsPeopleTypeIt_IsRead(string text, int hour, int minute)
    {
        Assert.True(ScheduleParser.TryParseTime(text, out var time, out var problem), problem);
        Assert.Equal(new TimeOnly(hour, minute), time);
    }

    [Theory]
    [InlineData("24:00", "'24:00' is not a time of day: hours go from 0 to 23, minutes from 0 to 59.")]
    [InlineData("7:60", "'7:60' is not a time of day: hours go from 0 to 23, minutes from 0 to 59.")]
    [InlineData("13pm", "'13pm' is not a time of day: before pm stands an hour from 1 to 12.")]
    [InlineData("seven", "'seven' is not a time of day; write it like 07:00, 19:30 or 7am.")]
    [InlineData("", "'' is not a time of day; write it like 07:00, 19:30 or 7am.")]
    public void Time_ThatIsNone_SaysHowToWriteOne(string text, string expected)
    {
        Assert.False(ScheduleParser.TryParseTime(text, out _, out var problem));
        Assert.Equal(expected, problem);
    }

    [Theory]
    [InlineData("everyday", BriefingDays.EveryDay)]
    [InlineData("Every day", BriefingDays.EveryDay)]
    [InlineData("weekdays", BriefingDays.Weekdays)]
    [InlineData("mon, wed and Friday", BriefingDays.Monday | BriefingDays.Wednesday | BriefingDays.Friday)]
    [InlineData("mon-thu", BriefingDays.Weekdays & ~BriefingDays.Friday)]
    [InlineData("sat-mon", BriefingDays.Weekend | BriefingDays.Monday)]
    [InlineData("mondays", BriefingDays.Monday)]
    [InlineData("we", BriefingDays.Wednesday)]
    public void Days_AsPeopleTypeThem_AreRead(string text, BriefingDays expected)
    {
        Assert.True(ScheduleParser.TryParseDays(text, out var days, out var problem), problem);
        Assert.Equal(expected, days);
    }

    [Theory]
    [InlineData("wekdays", "'wekdays' is not a day; did you mean weekdays?")]
    [InlineData("mon, xyzzyx", "'xyzzyx' is not a day. Days are")]
    [InlineData("mon-xyz", "'mon-xyz' is not a day")]
    [InlineData("", "No day is named")]
    public void Days_ThatAreNone_SayHowToNameSome(string text, string start)
    {
        Assert.False(ScheduleParser.TryParseDays(text, out _, out var problem));
        Assert.StartsWith(start, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_InWords_AreReadAgainAsTheSame() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, (int)BriefingDays.EveryDay).ToArbitrary(),
        days => ScheduleParser.TryParseDays(ScheduleParser.InWords((BriefingDays)days), out var read, out _) && read == (BriefingDays)days));

    [Fact]
    public void Parsers_AnyText_SayYesOrWhatIsWrong() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        text => ScheduleParser.TryParseTime(text.Get, out _, out var first) == (first is null)
            && ScheduleParser.TryParseDays(text.Get, out _, out var second) == (second is null)
            && BriefingZones.TryParse(text.Get, out _, out var third) == (third is null)));

    [Theory]
    [InlineData("asia/tokyo", "Asia/Tokyo")]
    [InlineData("Tokyo", "Asia/Tokyo")]
    [InlineData("new york", "America/New_York")]
    [InlineData("utc", "UTC")]
    public void Zone_ByItsNameOrCity_IsRead(string text, string expected)
    {
        Assert.True(BriefingZones.TryParse(text, out var zone, out var problem), problem);
        Assert.Equal(expected, zone);
    }

    [Theory]
    [InlineData("Asia/Tokio", "Asia/Tokyo")]
    [InlineData("Europe/Belrin", "Europe/Berlin")]
    [InlineData("tokio", "Asia/Tokyo")]
    public void Zone_Mistyped_NamesTheNearest(string text, string nearest)
    {
        Assert.False(BriefingZones.TryParse(text, out _, out var problem));
        Assert.StartsWith($"'{text}' is not a time zone; did you mean {nearest}? ", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("york", "America/New_York")]
    [InlineData("seoul", "Asia/Seoul")]
    [InlineData("korea", "Asia/Pyongyang")]
    [InlineData("ho chi", "Asia/Ho_Chi_Minh")]
    [InlineData("berl", "Europe/Berlin")]
    public void ZoneSearch_ByTheWordsOfCityOrCountry_FindsIt(string typed, string expected) =>
        Assert.Contains(expected, BriefingZones.Search(typed).Take(3));

    [Fact]
    public void ZoneSearch_NothingTyped_GivesAsManyAsDiscordTakes() => Assert.Equal(25, BriefingZones.Search(string.Empty, 100).Count);

    [Fact]
    public void ZoneSearch_WhatNobodyKnows_FindsNothing() => Assert.Empty(BriefingZones.Search("atlantis"));
}
