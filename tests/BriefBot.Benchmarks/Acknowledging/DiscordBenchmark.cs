using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.Driving;
using BriefBot.StandIns.Discord.Rest;

namespace BriefBot.Benchmarks.Acknowledging;

/// <summary>How fast the program acknowledges what users do at Discord, alone and in bursts, and what that costs.</summary>
/// <remarks>
/// The stand-in runs in this process, the bot in one of its own. A time runs from the event's sending to the arrival of
/// the acknowledgement; the bot answers each command all the same, and the computing counts that in.
/// </remarks>
internal static class DiscordBenchmark
{
    private const int Burst = 1000;
    private const int Rounds = 9;
    private const int Singles = 1000;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    // The bot itself gives up on a question after less than two.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // Cheap and dear: a fixed text, and a search with an answer in quotes.
    private static readonly (string Name, string Command, (string, object)[] Options)[] Commands =
    [
        ("help", "help", []),
        ("ask", "ask", [("question", "What share of Japan's rare earths comes from China?")]),
    ];

    public static async Task RunAsync(Figures figures, CancellationToken cancellationToken)
    {
        using var folder = new ScratchFolder();
        await using var discord = await DiscordStandIn.StartAsync(
            new DiscordStandInOptions
            {
                RateLimits = new RateLimitOptions { IsEnforced = false },
                CheckSchemas = false,
                RecordedRequests = 0,
                KeptMessages = 2 * Burst,
                KeptInteractions = 2 * Burst,
            },
            cancellationToken);
        using var bot = await BotProcess.StartAsync(discord, folder.FullPath, cancellationToken);
        await Task.Delay(Settling, cancellationToken);
        figures.Print("discord_idle_megabytes", bot.ResidentMegabytes);

        foreach (var (name, command, options) in Commands)
        {
            await MeasureAsync(name, () => discord.SendCommandAsync(discord.World.Reader, discord.World.General, command, options, cancellationToken), bot, figures);
            figures.Print($"discord_{name}_after_bursts_megabytes", bot.ResidentMegabytes);
            await Task.Delay(Settling, cancellationToken);
            figures.Print($"discord_{name}_settled_after_bursts_megabytes", bot.ResidentMegabytes);
        }
    }

    private static async Task MeasureAsync(string name, Func<Task<StandInInteraction>> give, BotProcess bot, Figures figures)
    {
        figures.Print($"discord_{name}_first_burst_p99_ms", (await BurstAsync(give)).Percentile(.99));

        // Once for warmth: a program that serves for months is compiled for good.
        await SinglesAsync(give);
        var singles = await SinglesAsync(give);
        figures.Print($"discord_{name}_single_p50_ms", singles.Percentile(.5));
        figures.Print($"discord_{name}_single_p99_ms", singles.Percentile(.99));

        await BurstAsync(give);
        var rounds = new List<Timings>();
        var computed = bot.CpuMilliseconds;
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add(await BurstAsync(give));
        }

        computed = bot.CpuMilliseconds - computed;
        Print("p50", .5);
        Print("p99", .99);
        figures.Print($"discord_{name}_cpu_ms_per_1000", computed / Rounds);

        void Print(string figure, double part)
        {
            var sorted = rounds.Select(round => round.Percentile(part)).Order().ToList();
            figures.Print($"discord_{name}_burst_{figure}_best_ms", sorted[0]);
            figures.Print($"discord_{name}_burst_{figure}_median_ms", sorted[Rounds / 2]);
        }
    }

    /// <summary>Commands one after the other, each when the one before has its answer.</summary>
    private static async Task<Timings> SinglesAsync(Func<Task<StandInInteraction>> give)
    {
        var timings = new Timings();
        for (var i = 0; i < Singles; i++)
        {
            var given = await give();
            timings.Add((await given.Acknowledged).Latency.TotalMilliseconds);
            await given.Answered;
        }

        return timings;
    }

    /// <summary>Commands at once; ends when all have their answers.</summary>
    private static async Task<Timings> BurstAsync(Func<Task<StandInInteraction>> give)
    {
        var given = new List<StandInInteraction>(Burst);
        for (var i = 0; i < Burst; i++)
        {
            given.Add(await give());
        }

        var timings = new Timings();
        foreach (var one in given)
        {
            timings.Add((await one.Acknowledged).Latency.TotalMilliseconds);
        }

        var all = Task.WhenAll(given.Select(one => one.Answered));
        if (await Task.WhenAny(all, Task.Delay(Patience)) != all)
        {
            throw new UnusableException($"{given.Count(one => !one.Answered.IsCompleted)} of {Burst} commands were not answered within {Patience.TotalMinutes} minutes.");
        }

        return timings;
    }
}
