using BriefBot.Briefings;
using BriefBot.Briefings.Ledger;
using BriefBot.Briefings.Posting;
using BriefBot.Discord;
using BriefBot.Discord.Briefings;
using BriefBot.Discord.Cards;
using BriefBot.Discord.Handling;
using BriefBot.Discord.Rest;
using BriefBot.Memory;
using BriefBot.Storage;
using BriefBot.Trials.Briefings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefBot.BriefingChild;

/// <summary>
/// Runs the runner of briefings as the program does, until the channel's briefing is posted or someone kills it. Ends too
/// when it cannot be posted any more, or is not for minutes; and when its input ends, as it does with the one who started it.
/// </summary>
internal static class Child
{
    /// <summary>What it says when it holds still at its step, to be killed.</summary>
    private const string Held = "held";

    private const int NotPosted = 4;
    private const int LeftAlone = 5;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>A little less than whoever waits for it has, so that its own words are heard.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public static async Task<int> RunAsync(string folder, string apiBase, string token, string channel, int diesAt, TimeSpan offset)
    {
        new Thread(EndWithInput) { IsBackground = true }.Start();
        var life = new Mortality(diesAt < 0 ? int.MaxValue : diesAt, HoldStill);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Services
            .Configure<DataOptions>(options => options.Directory = folder)
            .Configure<DiscordOptions>(options => (options.ApiBase, options.Token) = (apiBase, token))
            .AddSingleton<TimeProvider>(new OffsetClock(TimeProvider.System, offset))
            .AddSingleton<IArticleMemory>(new FixedMemory())
            .AddSingleton<IBriefingWriter>(new Mortality.Writer(new ScriptedWriter { Stories = 3 }, life))
            .AddSingleton<IRunLedger>(provider => new Mortality.Ledger(
                new RunLedger(
                    provider.GetRequiredKeyedService<Lazy<SqliteDatabase>>(BriefingDatabase.Layout.FileName), provider.GetRequiredService<TimeProvider>()),
                life))
            .AddSingleton<BotIdentity>()
            .AddSingleton<IBriefingPoster>(provider => new Mortality.Poster(
                new DiscordBriefingPoster(
                    provider.GetRequiredService<IDiscordApi>(), new BriefingCards(OverLimit.Throw), provider.GetRequiredService<BotIdentity>()),
                life))
            .AddDiscordRest()
            .AddBriefingSchedules()
            .AddBriefingRunner();
        using var host = builder.Build();
        await host.StartAsync();
        var runs = host.Services.GetRequiredService<IBriefingRuns>();
        var isPosted = await IsPostedAsync(runs, channel);
        await host.StopAsync();
        return isPosted ? 0 : NotPosted;
    }

    private static async Task<bool> IsPostedAsync(IBriefingRuns runs, string channel)
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var last = (await runs.StatusAsync(channel, CancellationToken.None)).Last;
            if (last is { State: RunState.Posted })
            {
                return true;
            }

            if (last is { State: not (RunState.Open or RunState.Written) } || TimeProvider.System.GetElapsedTime(begin) > Patience)
            {
                await Console.Error.WriteLineAsync($"The briefing is not posted: {last?.ToString() ?? "it was never begun"}");
                return false;
            }

            await Task.Delay(Look);
        }
    }

    private static void EndWithInput()
    {
        using var input = Console.OpenStandardInput();
        while (input.ReadByte() >= 0)
        {
        }

        Environment.Exit(LeftAlone);
    }

    private static void HoldStill()
    {
        Console.WriteLine(Held);
        Console.Out.Flush();
        Thread.Sleep(Timeout.Infinite);
    }
}
