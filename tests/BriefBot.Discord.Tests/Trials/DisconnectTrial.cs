using System.Diagnostics;
using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.Discord.Tests.Trials.Worlds;
using BriefBot.StandIns;
using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.Faults;
using BriefBot.StandIns.Discord.Rest;
using BriefBot.Trials;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Discord.Tests.Trials;

/// <summary>Lost connections of all kinds and events twice or out of order, while people talk to the bot: nothing is lost, nothing doubled.</summary>
public sealed class DisconnectTrial(ITestOutputHelper output)
{
    private static readonly Disconnect[] EndingTheSession = [Disconnect.InvalidSession, Disconnect.InvalidSequence, Disconnect.SessionTimedOut];

    private static readonly Disconnect[] Resumable = [.. Enum.GetValues<Disconnect>().Except(EndingTheSession)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bot_DisconnectsAndDoubledEvents_AnswersEachCommandAndMentionOnce()
    {
        var rounds = Dose.Of(Resumable.Length + 1, 500);
        var events = Dose.Of(100, 10_000);
        await using var bot = await BotWorld.StartAsync(
            standIn: new DiscordStandInOptions
            {
                // Short, so that silence is noticed soon; not enforced, because a busy machine beats late.
                HeartbeatInterval = TimeSpan.FromSeconds(1),
                EnforceHeartbeats = false,
                RateLimits = new RateLimitOptions { GlobalPerSecond = 100_000, Messages = new RateLimit(10_000, TimeSpan.FromSeconds(1)) },
            },
            cancellationToken: Stop);
        var discord = bot.Discord;
        var faults = discord.Faults.Gateway;
        (faults.DuplicateProbability, faults.ReorderProbability) = (.45, .45);
        await using var flow = new Flow(discord, Stop);
        var watch = Stopwatch.StartNew();
        for (var round = 1; round <= rounds; round++)
        {
            await DisconnectAsync(bot, flow, KindOf(round, rounds));
        }

        await Patience.UntilAsync(() => faults.Duplicated + faults.Reordered >= events, "enough events were doubled or reordered", Stop);
        await flow.StopAsync();
        (faults.DuplicateProbability, faults.ReorderProbability) = (0, 0);
        await Patience.UntilAsync(() => flow.Unanswered() == 0, "all was answered", Stop);
        flow.AssertEachAnsweredOnce();
        Conduct.AssertClean(discord);
        output.WriteLine(
            $"{rounds} disconnects of {Resumable.Length + (Dose.IsFull ? EndingTheSession.Length : 1)} kinds in {watch.Elapsed.TotalSeconds:0} s; {flow}; "
            + $"{faults.Duplicated} events doubled, {faults.Reordered} reordered; {discord.Identifies} identifies, {discord.Resumes} resumes");
    }

    /// <remarks>Few sessions are ended, as each end costs the five seconds that Discord wants between two identifies.</remarks>
    private static Disconnect KindOf(int round, int rounds) => round == rounds || round % 12 == 0
        ? EndingTheSession[round / 12 % EndingTheSession.Length]
        : Resumable[round % Resumable.Length];

    private static async Task DisconnectAsync(BotWorld bot, Flow flow, Disconnect kind)
    {
        var discord = bot.Discord;
        if (!EndingTheSession.Contains(kind))
        {
            var before = discord.Resumes + discord.Identifies;
            await LoseAsync(discord, kind);
            await Patience.UntilAsync(() => discord.Resumes + discord.Identifies > before, $"the bot was back after {kind}", Stop);
            return;
        }

        // What Discord has not delivered when it ends a session is lost for good; so all is delivered before.
        using (await flow.PauseAsync())
        {
            var before = discord.Identifies;
            await LoseAsync(discord, kind);
            await Patience.UntilAsync(
                () => discord.Identifies > before && discord.ConnectedSessions == 1 && bot.Services.GetRequiredService<IDiscordGateway>().State.IsReady,
                $"the bot had a new session after {kind}",
                Stop);
        }
    }

    private static Task LoseAsync(DiscordStandIn discord, Disconnect kind) =>
        Patience.UntilAsync(() => discord.DisconnectAll(kind) > 0, "there was a connection to lose", Stop);
}
