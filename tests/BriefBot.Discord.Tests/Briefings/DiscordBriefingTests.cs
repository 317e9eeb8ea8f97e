using BriefBot.Briefings.Ledger;
using BriefBot.Briefings.Posting;
using BriefBot.Discord.Tests.Briefings.Worlds;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.Discord.Tests.Briefings;

public class DiscordBriefingTests
{
    private static readonly TimeSpan Due = TimeSpan.FromMinutes(1.5);

    [Fact]
    public async Task Briefing_OfManyStories_GoesInOrderWithItsMarksAndPingsNobody()
    {
        await using var world = await PostingWorld.StartAsync();
        world.Writer.Stories = 40;
        var channel = await world.ScheduledAsync("news");
        var report = await world.WorkAfterAsync(channel, Due);
        Assert.Equal(RunState.Posted, report!.State);
        Assert.InRange(channel.Messages.Count, 2, 5);
        Assert.Equal(channel.Messages.Select(message => $"{message.Id}"), report.Messages);
        var marks = channel.Messages.Select(message =>
            message.Embeds[message.Embeds.GetArrayLength() - 1].GetProperty("footer").GetProperty("text").GetString()!).ToList();
        Assert.Equal(Enumerable.Range(1, marks.Count).Select(part => $".{part}"), marks.Select(mark => mark[^2..]));
        Assert.Single(marks.Select(mark => mark[..^2]).Distinct());
        Assert.All(channel.Messages, message => Assert.Empty(message.Pings));
        Assert.Empty(world.Discord.Violations);
    }

    [Fact]
    public async Task Channel_Deleted_EndsTheTriesAndSaysWhy()
    {
        await using var world = await PostingWorld.StartAsync();
        var channel = await world.ScheduledAsync("gone");
        world.Discord.World.Delete(channel);
        var report = await world.WorkAfterAsync(channel, Due);
        Assert.Equal((RunState.Failed, "Discord knows no such channel any more. Set the briefing in another one."), (report!.State, report.Error));
        var requests = world.Discord.TotalRequests;
        for (var day = 0; day < 3; day++)
        {
            await world.WorkAfterAsync(channel, TimeSpan.FromDays(1));
        }

        Assert.Equal(requests, world.Discord.TotalRequests);
    }

    [Fact]
    public async Task Permission_Lost_IsTriedOftenEnoughAndNoMore()
    {
        await using var world = await PostingWorld.StartAsync();
        var channel = await world.ScheduledAsync("closed");
        channel.BotPermissions = Permissions.ViewChannel;
        var report = await world.WorkAfterAsync(channel, Due);
        for (var minute = 0; minute < 13 * 60; minute++)
        {
            report = await world.WorkAfterAsync(channel, TimeSpan.FromMinutes(1));
        }

        Assert.Equal(RunState.Failed, report!.State);
        Assert.Contains("Give it the rights to send messages", report.Error, StringComparison.Ordinal);
        Assert.InRange(world.Discord.InvalidRequests, 5, 10);
        channel.BotPermissions = Permissions.Member;
        Assert.Equal(RunState.Posted, (await world.WorkAfterAsync(channel, TimeSpan.FromHours(11)))!.State);
        Assert.Single(channel.Messages);
    }

    [Fact]
    public async Task Permission_GivenBack_IsUsedAtTheNextTry()
    {
        await using var world = await PostingWorld.StartAsync();
        var channel = await world.ScheduledAsync("closed");
        channel.BotPermissions = 0;
        Assert.Contains("may not see the channel", (await world.WorkAfterAsync(channel, Due))!.Error, StringComparison.Ordinal);
        channel.BotPermissions = Permissions.Member;
        Assert.Equal(RunState.Posted, (await world.WorkAfterAsync(channel, TimeSpan.FromSeconds(16)))!.State);
        Assert.Single(channel.Messages);
    }

    [Theory]
    [InlineData(DiscordErrorCode.ThreadArchived, 400, false)]
    [InlineData(DiscordErrorCode.SlowMode, 429, false)]
    [InlineData(DiscordErrorCode.UnknownChannel, 404, true)]
    [InlineData(DiscordErrorCode.MissingPermissions, 403, false)]
    public void Refusal_ByItsCode_IsFinalOrNotAndSaysWhatHelps(int code, int status, bool isFinal)
    {
        var error = new DiscordApiException("no", (System.Net.HttpStatusCode)status, code) { RetryAfter = TimeSpan.FromHours(3) };
        var refused = Assert.IsType<PostOutcome.Refused>(BriefBot.Discord.Briefings.BriefingRefusals.OfPost(error));
        Assert.Equal(isFinal, refused.IsFinal);
        Assert.NotEmpty(refused.Reason);
        Assert.Equal(isFinal ? null : TimeSpan.FromHours(3), refused.Wait);

        // A refusal that follows a lost reply says nothing about the first.
        error.MayBeDone = true;
        Assert.IsType<PostOutcome.Unknown>(BriefBot.Discord.Briefings.BriefingRefusals.OfPost(error));
    }
}
