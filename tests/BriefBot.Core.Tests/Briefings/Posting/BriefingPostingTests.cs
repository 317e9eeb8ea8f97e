using BriefBot.Briefings;
using BriefBot.Briefings.Ledger;
using BriefBot.Briefings.Posting;
using BriefBot.Briefings.Schedules;
using BriefBot.Chat.Status;
using BriefBot.Core.Tests.Briefings.Posting.Worlds;
using BriefBot.Memory;
using BriefBot.Trials.Briefings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BriefBot.Core.Tests.Briefings.Posting;

public sealed class BriefingPostingTests : IDisposable
{
    private static readonly TimeSpan ToNine = TimeSpan.FromMinutes(30);
    private readonly BriefingWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Briefing_WhenDue_IsPostedOnceAndMovesTheWatermark()
    {
        await _world.SetAsync();
        Assert.Equal(new DateTimeOffset(2026, 2, 1, 9, 0, 0, TimeSpan.Zero), await _world.Process.LookAsync());
        await _world.LookAfterAsync(ToNine);
        await _world.LookAfterAsync(TimeSpan.FromMinutes(1));
        var message = Assert.Single(_world.Channels.Messages);
        Assert.Equal("2026-02-01 0 1 stories", message.Text);
        Assert.Equal(RunState.Posted, _world.Row()!.State);
        Assert.Equal(new ImportMark(10), _world.Process.Ledger.Watermark(BriefingWorld.Channel).Mark);
        await _world.LookAfterAsync(TimeSpan.FromDays(1));
        Assert.Equal(new ImportMark(10), _world.Writer.Requests[^1].After);
        Assert.Equal(new DateOnly(2026, 2, 1), _world.Writer.Requests[^1].Last!.Date);
        Assert.Equal(2, _world.Channels.Messages.Count);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(59, 1)]
    [InlineData(23 * 60, 1)]
    [InlineData(3 * 24 * 60, 1)]
    [InlineData(30 * 24 * 60, 1)]
    public async Task Downtime_OfAnyLength_IsFollowedByAtMostOneLatePost(int minutes, int most)
    {
        foreach (var policy in Enum.GetValues<MissedBriefing>())
        {
            using var world = new BriefingWorld();
            await world.SetAsync(BriefingWorld.Nine() with { Missed = policy });
            world.Clock.Advance(TimeSpan.FromMinutes(29));
            await world.LookAfterAsync(TimeSpan.FromMinutes(minutes));
            await world.LookAfterAsync(TimeSpan.FromSeconds(20));
            Assert.InRange(world.Channels.Messages.Count, 0, most);
            var late = minutes % (24 * 60) is var over && over == 0 ? 24 * 60 : over;
            Assert.Equal(policy == MissedBriefing.PostAlways || late <= 11 || (policy == MissedBriefing.PostLatestOnce && late <= 721), world.Channels.Messages.Count == 1);
            Assert.All(world.Channels.Messages, message => Assert.Equal(late > 11, message.Text.EndsWith(" late", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Reply_LostWithinTheNoncesTime_IsSentAgainWithTheSameNonce()
    {
        await _world.SetAsync();
        _world.Channels.Next.Enqueue((true, new PostOutcome.Unknown("the connection broke")));
        await _world.LookAfterAsync(ToNine);
        Assert.Equal(RunState.Written, _world.Row()!.State);
        Assert.Equal("the connection broke", _world.Row()!.Error);
        await _world.LookAfterAsync(TimeSpan.FromSeconds(16));
        Assert.Single(_world.Channels.Messages);
        Assert.Equal(RunState.Posted, _world.Row()!.State);
        Assert.Equal((2, 0), (_world.Channels.Posts, _world.Channels.Looks));
    }

    [Fact]
    public async Task Reply_LostBeyondTheNoncesTime_IsLookedForFirst()
    {
        await _world.SetAsync();
        _world.Channels.Next.Enqueue((true, new PostOutcome.Unknown("the connection broke")));
        await _world.LookAfterAsync(ToNine);
        await _world.LookAfterAsync(TimeSpan.FromMinutes(10));
        Assert.Single(_world.Channels.Messages);
        Assert.Equal(RunState.Posted, _world.Row()!.State);
        Assert.Equal((1, 1), (_world.Channels.Posts, _world.Channels.Looks));
    }

    [Fact]
    public async Task Look_ThatCannotTell_PostsNothing()
    {
        await _world.SetAsync();
        _world.Channels.Next.Enqueue((true, new PostOutcome.Unknown("the connection broke")));
        await _world.LookAfterAsync(ToNine);
        _world.Channels.NextLooks.Enqueue(new LookOutcome.Unclear("the bot may not read the history", IsFinal: false));
        await _world.LookAfterAsync(TimeSpan.FromMinutes(10));
        Assert.Equal((1, 1), (_world.Channels.Posts, _world.Channels.Looks));
        Assert.Equal("the bot may not read the history", _world.Row()!.Error);
    }

    [Fact]
    public async Task Parts_OneOfWhichIsRefused_GoOnInOrderAndNoneTwice()
    {
        await _world.SetAsync();
        _world.Channels.Parts = 3;
        _world.Channels.Next.Enqueue((true, new PostOutcome.Posted("0")));
        _world.Channels.Next.Enqueue((false, new PostOutcome.Refused("slow mode", IsFinal: false, TimeSpan.FromHours(2))));
        var next = await _world.LookAfterAsync(ToNine);
        Assert.Single(_world.Channels.Messages);
        await _world.LookAfterAsync(TimeSpan.FromMinutes(119));
        Assert.Single(_world.Channels.Messages);
        await _world.LookAfterAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(["2026-02-01 0 1 stories", "2026-02-01 1 1 stories", "2026-02-01 2 1 stories"], _world.Channels.Messages.Select(m => m.Text));
        Assert.Equal(RunState.Posted, _world.Row()!.State);
    }

    [Fact]
    public async Task Refusal_ThatIsFinal_HaltsTheScheduleUntilItIsSetAgain()
    {
        await _world.SetAsync();
        _world.Channels.Next.Enqueue((false, new PostOutcome.Refused("The channel is gone.", IsFinal: true, null)));
        await _world.LookAfterAsync(ToNine);
        for (var day = 0; day < 5; day++)
        {
            await _world.LookAfterAsync(TimeSpan.FromDays(1));
        }

        Assert.Equal(1, _world.Channels.Posts);
        Assert.Equal("The channel is gone.", (await _world.Process.Schedules.FindAsync(BriefingWorld.Channel, BriefingWorld.Token))!.Halted);
        Assert.Contains(await StatusAsync(), line => line.IsProblem && line.Text.Contains("The channel is gone.", StringComparison.Ordinal));
        Assert.Equal(HealthStatus.Degraded, (await HealthAsync()).Status);
        await _world.SetAsync();
        await _world.LookAfterAsync(TimeSpan.FromDays(1));
        Assert.Single(_world.Channels.Messages);
        Assert.Equal(HealthStatus.Healthy, (await HealthAsync()).Status);
    }

    [Fact]
    public async Task Refusal_AgainAndAgain_EndsAfterBoundedTriesAndTellsItTheNextDay()
    {
        await _world.SetAsync();
        for (var i = 0; i < 100; i++)
        {
            _world.Channels.Next.Enqueue((false, new PostOutcome.Refused("The bot may not post.", IsFinal: false, null)));
        }

        await _world.LookAfterAsync(ToNine);
        for (var minute = 0; minute < 20 * 60; minute++)
        {
            await _world.LookAfterAsync(TimeSpan.FromMinutes(1));
            if (minute == 15)
            {
                var health = await HealthAsync();
                Assert.Equal(HealthStatus.Unhealthy, health.Status);
                Assert.Contains("overdue for 16 minutes: The bot may not post.", health.Description, StringComparison.Ordinal);
            }
        }

        Assert.Equal(new BriefingScheduleOptions().MostTries, _world.Channels.Posts);
        Assert.Equal(RunState.Failed, _world.Row()!.State);
        _world.Channels.Next.Clear();
        await _world.LookAfterAsync(TimeSpan.FromHours(6));
        Assert.Equal("2026-02-02 0 1 stories late", Assert.Single(_world.Channels.Messages).Text);
        Assert.Equal(new ImportMark(0), _world.Writer.Requests[^1].After);
    }

    [Fact]
    public async Task NothingNew_BySetting_IsOneLineOrSilence()
    {
        using var silent = new BriefingWorld(options => options.WhenNothingNew = WhenNothingNew.Silence);
        foreach (var world in new[] { _world, silent })
        {
            world.Writer.Stories = 0;
            await world.SetAsync();
            await world.LookAfterAsync(ToNine);
            Assert.Equal(new ImportMark(10), world.Process.Ledger.Watermark(BriefingWorld.Channel).Mark);
        }

        Assert.Equal("2026-02-01 0 0 stories", Assert.Single(_world.Channels.Messages).Text);
        Assert.Empty(silent.Channels.Messages);
        Assert.Equal(RunState.Quiet, silent.Row()!.State);
    }

    [Fact]
    public async Task Writer_ThatFails_IsAskedAgain()
    {
        await _world.SetAsync();
        _world.Writer.Failure = new InvalidOperationException("no memory");
        await _world.LookAfterAsync(ToNine);
        _world.Writer.Failure = null;
        await _world.LookAfterAsync(TimeSpan.FromSeconds(16));
        Assert.Single(_world.Channels.Messages);
    }

    [Fact]
    public async Task Quotes_ThatDoNotHoldAnyMore_AreNotPosted()
    {
        await _world.SetAsync();
        _world.Memory.IsGone = true;
        await _world.LookAfterAsync(ToNine);
        Assert.Empty(_world.Channels.Messages);
        _world.Memory.IsGone = false;
        await _world.LookAfterAsync(TimeSpan.FromSeconds(16));
        Assert.Single(_world.Channels.Messages);
        Assert.Equal(2, _world.Writer.Requests.Count);
    }

    [Fact]
    public async Task Now_AskedFor_PostsBesideTheScheduleAndMovesTheWatermarkOnlyWhenTold()
    {
        await _world.SetAsync();
        var first = await _world.Process.Runs.RunNowAsync(BriefingWorld.Channel, movesWatermark: false, BriefingWorld.Token);
        Assert.Equal((1, RunState.Posted), (first!.Number, first.State));
        Assert.Equal(new ImportMark(0), _world.Process.Ledger.Watermark(BriefingWorld.Channel).Mark);
        await _world.Process.Runs.RunNowAsync(BriefingWorld.Channel, movesWatermark: true, BriefingWorld.Token);
        Assert.Equal(new ImportMark(10), _world.Process.Ledger.Watermark(BriefingWorld.Channel).Mark);
        await _world.LookAfterAsync(ToNine);
        Assert.Equal(3, _world.Channels.Messages.Count);
        var status = await _world.Process.Runs.StatusAsync(BriefingWorld.Channel, BriefingWorld.Token);
        Assert.Equal((0, RunState.Posted, 2), (status.Last!.Number, status.Last.State, status.Last.Briefing!.Considered));
        Assert.Equal(new DateOnly(2026, 2, 2), status.Next!.Value.Date);
        Assert.Equal(new DateTimeOffset(2026, 2, 1, 8, 30, 0, TimeSpan.Zero), status.Last.WindowStart);
    }

    [Fact]
    public async Task Now_ThatIsRefused_IsToldAtOnceAndNotTriedAgain()
    {
        _world.Channels.Next.Enqueue((false, new PostOutcome.Refused("The bot may not post.", IsFinal: false, null)));
        var report = await _world.Process.Runs.RunNowAsync(BriefingWorld.Channel, movesWatermark: true, BriefingWorld.Token);
        Assert.Equal((RunState.Failed, "The bot may not post."), (report!.State, report.Error));
        await _world.LookAfterAsync(TimeSpan.FromHours(1));
        Assert.Empty(_world.Channels.Messages);
    }

    [Fact]
    public async Task Archive_WhatWasPosted_IsReadAsItWas()
    {
        _world.Writer.Stories = 3;
        await _world.SetAsync();
        await _world.LookAfterAsync(ToNine);
        await _world.LookAfterAsync(TimeSpan.FromDays(1));
        var archive = _world.Process.Services.GetRequiredService<IBriefingArchive>();
        var kept = await archive.FindAsync(BriefingWorld.Channel, new DateOnly(2026, 2, 1), BriefingWorld.Token);
        var expected = ScriptedWriter.Of(_world.Writer.Requests[0], 3);
        Assert.Equal(BriefingJson.Write(expected), BriefingJson.Write(kept!.Briefing));
        Assert.IsType<BriefBot.Briefings.StoryChange.Revised>(kept.Briefing.Stories[1].Changes[0]);
        Assert.Equal("The port counted 91 ships by noon.", kept.Briefing.Stories[0].Headline.Quotes[0].Range.Of(FixedMemory.Text));
        Assert.Equal(["0"], kept.Messages);
        Assert.Equal(2, (await archive.ListAsync(BriefingWorld.Channel, new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 1), BriefingWorld.Token)).Count);
        Assert.Equal([new DateOnly(2026, 2, 2), new DateOnly(2026, 2, 1)], await archive.DatesAsync(BriefingWorld.Channel, 25, BriefingWorld.Token));
        Assert.Null(await archive.FindAsync(BriefingWorld.Channel, new DateOnly(2026, 1, 1), BriefingWorld.Token));
    }

    [Fact]
    public async Task Stop_BeforeItIsPosted_EndsItAndKeepsTheWatches()
    {
        await _world.SetAsync();
        Assert.True(await _world.Process.Schedules.WatchAsync(BriefingWorld.Channel, "rare earths", BriefingWorld.Token));
        Assert.False(await _world.Process.Schedules.WatchAsync(BriefingWorld.Channel, "Rare Earths", BriefingWorld.Token));
        _world.Channels.Next.Enqueue((false, new PostOutcome.Refused("slow mode", IsFinal: false, null)));
        await _world.LookAfterAsync(ToNine);
        Assert.Equal(["rare earths"], _world.Writer.Requests[0].Watches);
        Assert.True(await _world.Process.Schedules.StopAsync(BriefingWorld.Channel, BriefingWorld.Token));
        await _world.LookAfterAsync(TimeSpan.FromHours(1));
        Assert.Empty(_world.Channels.Messages);
        Assert.Equal(RunState.Stopped, _world.Row()!.State);
        Assert.Equal(["rare earths"], await _world.Process.Schedules.WatchesAsync(BriefingWorld.Channel, BriefingWorld.Token));
        await _world.SetAsync();
        await _world.LookAfterAsync(TimeSpan.FromHours(1));
        Assert.Empty(_world.Channels.Messages);
    }

    private async Task<IReadOnlyList<StatusLine>> StatusAsync() =>
        await _world.Process.Services.GetServices<IStatusSource>().OfType<BriefingStatus>().Single().ReadAsync(BriefingWorld.Token);

    private Task<HealthCheckResult> HealthAsync() => ActivatorUtilities.CreateInstance<BriefingHealthCheck>(_world.Process.Services)
        .CheckHealthAsync(new HealthCheckContext(), BriefingWorld.Token);
}
