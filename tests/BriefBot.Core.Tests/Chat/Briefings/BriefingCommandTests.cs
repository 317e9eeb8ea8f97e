using BriefBot.Briefings.Schedules;
using BriefBot.Chat;
using BriefBot.Chat.Commands;
using BriefBot.Chat.Suggestions;
using BriefBot.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Core.Tests.Chat.Briefings;

public sealed class BriefingCommandTests : IAsyncLifetime
{
    private BriefingChat _chat = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _chat = await BriefingChat.OpenAsync();

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Fact]
    public async Task Schedule_ByAManager_IsKeptAndSaysWhenTheNextOneComes()
    {
        var notice = await _chat.NoticeAsync("/briefing schedule time:7am zone:tokyo days:weekdays");
        Assert.Equal((NoticeKind.Information, "The briefing comes at 07:00 Asia/Tokyo, weekdays. The next one comes Mon 2 Feb 2026 07:00 Asia/Tokyo."), (notice.Kind, notice.Text));
        var kept = await _chat.Services.GetRequiredService<IBriefingSchedules>().FindAsync("pretend:1", Stop);
        Assert.Equal((new TimeOnly(7, 0), "Asia/Tokyo", BriefingDays.Weekdays, "jo"), (kept!.Time, kept.Zone, kept.Days, kept.SetBy));
    }

    [Theory]
    [InlineData("schedule time:07:00 zone:UTC")]
    [InlineData("watch steel")]
    [InlineData("watch")]
    [InlineData("unwatch steel")]
    [InlineData("stop")]
    [InlineData("now")]
    public async Task Command_ThatChangesSomething_IsRefusedToAReader(string command)
    {
        var notice = await _chat.NoticeAsync($"/briefing {command}", BriefingChat.Reader);
        Assert.Equal(NoticeKind.Refused, notice.Kind);
        Assert.Contains("for those who manage", notice.Text, StringComparison.Ordinal);
        Assert.Empty(_chat.Channels.Messages);
    }

    [Theory]
    [InlineData("schedule 25:00 UTC", "'25:00' is not a time of day")]
    [InlineData("schedule 07:00 Asia/Tokio", "did you mean Asia/Tokyo?")]
    [InlineData("schedule 07:00 UTC mondy", "did you mean monday?")]
    [InlineData("schedule noonish Asia/Tokio wenesday", "'noonish' is not a time of day; write it like 07:00, 19:30 or 7am. 'Asia/Tokio' is not a time zone")]
    [InlineData("schedule 07:00", "needs its zone")]
    [InlineData("show 16.1.2026", "YYYY-MM-DD")]
    [InlineData("show 2026-01-16", "There is no briefing of 16 Jan 2026.")]
    [InlineData("now move:perhaps", "move takes yes or no")]
    [InlineData("unwatch tariffs", "“tariffs” is not followed")]
    [InlineData("stopp", "Did you mean /briefing stop?")]
    [InlineData("", "schedule, watch, unwatch, stop, status, now, show")]
    public async Task Command_ThatCannotBe_SaysHowToPutItRight(string command, string expected)
    {
        var notice = await _chat.NoticeAsync($"/briefing {command}");
        Assert.Equal(NoticeKind.Refused, notice.Kind);
        Assert.Contains(expected, notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_InADirectMessage_SaysThatThereAreNoBriefings()
    {
        var notice = await _chat.NoticeAsync("/briefing status", BriefingChat.Manager with { Channel = null });
        Assert.Contains("no briefings in direct messages", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watches_AddedAndRemoved_AreListed()
    {
        Assert.Contains("No topic is followed", (await _chat.NoticeAsync("/briefing watch")).Text, StringComparison.Ordinal);
        await _chat.NoticeAsync("/briefing watch steel tariff");
        Assert.Contains("followed already", (await _chat.NoticeAsync("/briefing watch Steel Tariff")).Text, StringComparison.Ordinal);
        Assert.Equal("Followed: “steel tariff”.", (await _chat.NoticeAsync("/briefing watch")).Text);
        Assert.Contains("Did you mean steel tariff?", (await _chat.NoticeAsync("/briefing unwatch steel tarif")).Text, StringComparison.Ordinal);
        Assert.Equal("“steel tariff” is not followed any more. No topic is followed.", (await _chat.NoticeAsync("/briefing unwatch steel tariff")).Text);
    }

    [Fact]
    public async Task Watches_MoreThanThereCanBe_AreRefused()
    {
        for (var i = 0; i < BriefingLimits.Watches; i++)
        {
            await _chat.NoticeAsync($"/briefing watch topic {i}");
        }

        Assert.Contains("at most 20 topics", (await _chat.NoticeAsync("/briefing watch one more")).Text, StringComparison.Ordinal);
        Assert.Contains("at most 100 characters", (await _chat.NoticeAsync($"/briefing watch {new string('x', 101)}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Now_WithoutMove_PostsTheSameAgainTheNextTime()
    {
        var notice = await _chat.NoticeAsync("/briefing now");
        Assert.StartsWith("The briefing is posted: 2 stories out of 3 articles", notice.Text, StringComparison.Ordinal);
        await _chat.NoticeAsync("/briefing now move:yes");
        Assert.Equal(["2026-02-01 0 2 stories", "2026-02-01 0 2 stories"], _chat.Channels.Messages.Select(message => message.Text));
        Assert.StartsWith("Nothing is new", (await _chat.NoticeAsync("/briefing now")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Now_WhereNobodyPosts_IsShownToWhoeverAsked()
    {
        var shown = Assert.IsType<Reply.BriefingShown>(await _chat.GiveAsync("/briefing now", BriefingChat.Manager with { Channel = "elsewhere" }));
        Assert.Equal(2, shown.Briefing.Stories.Count);
        Assert.Empty(_chat.Channels.Messages);
    }

    [Fact]
    public async Task Show_AfterAnArticleWasDeleted_LeavesOutWhatDoesNotHoldAnyMore()
    {
        await _chat.NoticeAsync("/briefing now");
        Assert.Equal(2, Assert.IsType<Reply.BriefingShown>(await _chat.GiveAsync("/briefing show", BriefingChat.Reader)).Briefing.Stories.Count);
        await _chat.Services.GetRequiredService<IArticleMemory>().DeleteAsync(new("tariff"), Stop);
        var left = Assert.IsType<Reply.BriefingShown>(await _chat.GiveAsync("/briefing show date:2026-02-01", BriefingChat.Reader)).Briefing;
        Assert.DoesNotContain("tariff", Assert.Single(left.Stories).Headline.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Status_AfterABriefing_TellsWhatWasConsidered()
    {
        await _chat.NoticeAsync("/briefing schedule 09:00 Europe/Berlin");
        await _chat.NoticeAsync("/briefing watch steel");
        await _chat.NoticeAsync("/briefing now");
        var lines = Assert.IsType<Reply.StatusShown>(await _chat.GiveAsync("/briefing status", BriefingChat.Reader)).Lines;
        var text = string.Join('\n', lines.Select(line => $"{line.Subject}: {line.Text}"));
        Assert.Contains("Schedule: at 09:00 Europe/Berlin, every day", text, StringComparison.Ordinal);
        Assert.Contains("Next: Mon 2 Feb 2026 09:00 Europe/Berlin", text, StringComparison.Ordinal);
        Assert.Contains("Topics: “steel”", text, StringComparison.Ordinal);
        Assert.Contains("Last: 1 Feb 2026 (asked for), posted Sun 1 Feb 2026 09:30 Europe/Berlin", text, StringComparison.Ordinal);
        Assert.Contains("Articles: 3 considered, 2 stories told", text, StringComparison.Ordinal);
        Assert.Contains("Window: articles that came in", text, StringComparison.Ordinal);
        Assert.All(lines, line => Assert.False(line.IsProblem));
    }

    [Fact]
    public async Task Stop_WithAndWithoutASchedule_SaysWhatItDid()
    {
        Assert.Contains("nothing to stop", (await _chat.NoticeAsync("/briefing stop")).Text, StringComparison.Ordinal);
        await _chat.NoticeAsync("/briefing schedule 09:00 UTC");
        Assert.Contains("No more briefings", (await _chat.NoticeAsync("/briefing stop")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CommandNames.BriefingSchedule, OptionNames.Zone, "toky", "Asia/Tokyo")]
    [InlineData(CommandNames.BriefingWatch, OptionNames.Topic, "lady", "Lady Maren")]
    [InlineData(CommandNames.BriefingWatch, OptionNames.Topic, "estm", "Estmark raises tariff on steel to 18 percent")]
    [InlineData(CommandNames.BriefingUnwatch, OptionNames.Topic, "", "rare earths")]
    [InlineData(CommandNames.BriefingShow, OptionNames.Date, "2026", "2026-02-01")]
    public async Task Suggestions_Typed_OfferWhatFits(string command, string option, string typed, string expected)
    {
        await _chat.NoticeAsync("/briefing watch rare earths");
        await _chat.NoticeAsync("/briefing now");
        var found = await _chat.Services.GetRequiredService<IBriefingSuggestions>().FindAsync(command, option, typed, "pretend:1", 25, Stop);
        Assert.InRange(found.Count, 1, 25);
        Assert.Equal(expected, found[0]);
    }
}
