using BriefBot.Briefings.Ledger;
using BriefBot.Discord.Tests.Briefings.Worlds;
using BriefBot.StandIns.Discord.Faults;
using BriefBot.Trials;

namespace BriefBot.Discord.Tests.Briefings;

/// <summary>Discord takes the briefing and its reply is lost: one message all the same.</summary>
public class LostReplyTrial
{
    private const string Posting = "POST /channels/{channel_id}/messages";

    /// <summary>The first try and all that the client itself makes.</summary>
    private const int AllTries = 7;

    private static readonly RestFaultKind[] Losses = [RestFaultKind.ResetAfterwards, RestFaultKind.CutBody];

    [Fact]
    public async Task Reply_LostWithinTheNoncesTime_IsFollowedByNoSecondMessage()
    {
        const int seed = 20260304;
        var random = new Random(seed);
        await using var world = await PostingWorld.StartAsync();
        var replies = 0;
        for (var round = 0; replies < Dose.Of(40, 500); round++)
        {
            // Sometimes more than the client itself tries again: then the runner has to.
            var lost = random.Next(1, AllTries + 3);
            world.Discord.Faults.Rest.Next(lost, Losses[round % 2], Posting);
            var channel = await world.ScheduledAsync($"c{round}");
            var report = await world.WorkAfterAsync(channel, TimeSpan.FromMinutes(1.5));
            while (report!.State == RunState.Written)
            {
                report = await world.WorkAfterAsync(channel, TimeSpan.FromSeconds(16));
            }

            Assert.True(channel.Messages.Count == 1, $"seed {seed}, round {round}, {lost} replies lost: {channel.Messages.Count} messages, {report}");
            Assert.Equal(RunState.Posted, report.State);
            replies += lost;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}: {replies} replies lost; {world.Discord.Faults.Rest.Happened.Values.Sum()} happened");
        Assert.Empty(world.Discord.Violations);
    }

    [Fact]
    public async Task Reply_LostBeyondTheNoncesTime_IsFollowedByNoSecondMessage()
    {
        const int seed = 20260305;
        var random = new Random(seed);
        await using var world = await PostingWorld.StartAsync();
        var rounds = Dose.Of(10, 200);
        for (var round = 0; round < rounds; round++)
        {
            world.Discord.Faults.Rest.Next(AllTries, Losses[round % 2], Posting);
            var channel = await world.ScheduledAsync($"c{round}");
            var report = await world.WorkAfterAsync(channel, TimeSpan.FromMinutes(1.5));
            Assert.Equal(RunState.Written, report!.State);

            // In a busy channel the briefing is more than a page up.
            foreach (var i in Enumerable.Range(0, random.Next(3) * 120))
            {
                world.Discord.Say(world.Discord.World.Reader, channel, $"message {i}");
            }

            report = await world.WorkAfterAsync(channel, TimeSpan.FromMinutes(random.Next(4, 300)));
            Assert.True(
                channel.Messages.Count(message => message.Author.IsBot) == 1 && report!.State == RunState.Posted,
                $"seed {seed}, round {round}: {channel.Messages.Count(message => message.Author.IsBot)} messages, {report}");
        }

        Assert.Empty(world.Discord.Violations);
    }

    [Fact]
    public async Task Post_ThatNeverArrived_IsPostedOnceItCan()
    {
        await using var world = await PostingWorld.StartAsync();
        world.Discord.Faults.Rest.Next(AllTries, RestFaultKind.Reset, Posting);
        var channel = await world.ScheduledAsync("quiet");
        Assert.Equal(RunState.Written, (await world.WorkAfterAsync(channel, TimeSpan.FromMinutes(1.5)))!.State);
        Assert.Equal(RunState.Posted, (await world.WorkAfterAsync(channel, TimeSpan.FromMinutes(30)))!.State);
        Assert.Single(channel.Messages);
    }
}
