using System.Collections.Concurrent;
using BriefBot.Discord.Rest;
using BriefBot.Discord.Tests.Rest.Worlds;
using BriefBot.Discord.Wire;
using BriefBot.Trials;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefBot.Discord.Tests.Rest.Trial;

/// <summary>Thousands of calls to a Discord that spoils every fifth request.</summary>
public sealed class RestTrial(ITestOutputHelper output)
{
    private const int Workers = 16;
    private const ulong Channels = 6;

    // Small bursts and silences: about one call in four seconds over all, as in a day of a busy bot.
    private const double Pause = 0.3;
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(8);

    private readonly ConcurrentDictionary<string, DiscordApiException> _failed = [];
    private int _next;

    [Fact]
    public async Task Calls_EveryFifthSpoilt_NoneIsLostEarlyOrDouble()
    {
        var calls = Dose.Of(1_000, 20_000);
        using var clock = new TrialClock();
        var faults = new FaultyDiscord(clock, new Random(7));
        await using var discord = await ScriptedDiscord.StartAsync(clock);
        discord.Always = context => faults.AnswerAsync(context, discord.GoodAsync);
        using var rest = RestWorld.Connect(discord, clock, new Random(8), NullLogger<DiscordRest>.Instance);
        clock.Queued = () => rest.Buckets.Waiting;
        var start = clock.GetUtcNow();

        var working = Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => WorkAsync(rest, clock, new Random(worker), calls)));
        await await Task.WhenAny(working, clock.Stuck);

        var lost = Enumerable.Range(1, calls).Select(NameOf).Where(call => !faults.CarriedOut.ContainsKey(call) && !_failed.ContainsKey(call)).ToList();
        var twice = faults.CarriedOut.Where(call => call.Value > 1 && !call.Key.StartsWith("answer", StringComparison.Ordinal)
            && !call.Key.StartsWith("edit", StringComparison.Ordinal) && !call.Key.StartsWith("get", StringComparison.Ordinal)).ToList();
        var hours = (clock.GetUtcNow() - start).TotalHours;
        output.WriteLine($"{calls} calls, {faults.Requests} requests in {hours:0.0} h; {string.Join(", ", faults.Spoilt.OrderBy(kind => kind.Key).Select(kind => $"{kind.Key} {kind.Value}"))}");
        output.WriteLine($"lost {lost.Count}, done twice {twice.Count}, too early {faults.TooEarly}, over a limit that was told {faults.OverLimit} (not told {faults.Unforeseen}), most invalid in ten minutes {MostInTenMinutes(faults.Invalid)} of {faults.Invalid.Count}");
        output.WriteLine($"told as failed: {string.Join(", ", _failed.GroupBy(call => call.Key.Split(' ')[0]).Select(group => $"{group.Key} {group.Count()}"))}; buckets left {rest.Buckets.Count}");

        foreach (var call in _failed.GroupBy(call => call.Value.Message).OrderByDescending(group => group.Count()).Take(6))
        {
            output.WriteLine($"{call.Count()} times: {call.Key}");
        }

        Assert.Empty(lost);
        Assert.Empty(twice);
        Assert.Equal(0, faults.TooEarly);
        Assert.Equal(0, faults.OverLimit);
        Assert.True(MostInTenMinutes(faults.Invalid) < 50);

        // Only a follow-up may fail: it would be posted twice otherwise. It then says that nobody knows, or that it is there.
        Assert.All(_failed, call => Assert.StartsWith("follow-up", call.Key, StringComparison.Ordinal));
        Assert.All(_failed, call => Assert.Contains("carried out", call.Value.Message, StringComparison.Ordinal));
    }

    private static string NameOf(int call) => $"{(call % 10) switch
    {
        0 or 1 or 2 => "post",
        3 or 4 => "defer",
        5 or 6 => "answer",
        7 => "follow-up",
        8 => "edit",
        _ => "get",
    }} {call}";

    private static int MostInTenMinutes(IReadOnlyList<DateTimeOffset> times)
    {
        var (most, first) = (0, 0);
        for (var last = 0; last < times.Count; last++)
        {
            while (times[last] - times[first] >= TimeSpan.FromMinutes(10))
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    private async Task WorkAsync(DiscordRest rest, TrialClock clock, Random random, int calls)
    {
        while (Interlocked.Increment(ref _next) is var call && call <= calls)
        {
            if (random.NextDouble() < Pause)
            {
                await clock.CallAsync(() => Task.Delay(ShortestPause + (LongestPause * random.NextDouble()), clock));
            }

            try
            {
                await clock.CallAsync(() => CallAsync(rest, call));
            }
            catch (DiscordApiException error)
            {
                _failed[NameOf(call)] = error;
            }
        }
    }

    private static Task CallAsync(DiscordRest rest, int call)
    {
        var id = new Snowflake((ulong)call);
        var channel = new Snowflake(100 + ((ulong)call % Channels));
        var interaction = new Interaction(id, new Snowflake(3), InteractionType.Command, $"{call}");
        return NameOf(call).Split(' ')[0] switch
        {
            "post" => rest.PostAsync(channel, RestWorld.Hello, $"{call}", null, [], RestWorld.Token),
            "defer" => rest.DeferAsync(interaction, false, RestWorld.Token),
            "answer" => rest.EditResponseAsync(interaction, RestWorld.Hello, [], RestWorld.Token),
            "follow-up" => rest.FollowUpAsync(interaction, RestWorld.Hello, [], RestWorld.Token),
            "edit" => rest.EditAsync(channel, id, RestWorld.Hello, RestWorld.Token),
            _ => rest.FindMessageAsync(channel, id, RestWorld.Token),
        };
    }
}
