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

namespace BriefBot.BriefingChild;

/// <summary>Runs the runner of briefings as the program does, until the channel's briefing is posted or someone kills it.</summary>
internal static class Child
{
    /// <summary>What it says when it holds still at its step, to be killed.</summary>
    private const string Held = "held";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public static async Task<int> RunAsync(string folder, string apiBase, string token, string channel, int diesAt, TimeSpan offset)
    {
        var life = new Mortality(diesAt < 0 ? int.MaxValue : diesAt, HoldStill);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
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
        while ((await runs.StatusAsync(channel, CancellationToken.None)).Last is not { State: RunState.Posted })
        {
            await Task.Delay(Look);
        }

        await host.StopAsync();
        return 0;
    }

    private static void HoldStill()
    {
        Console.WriteLine(Held);
        Console.Out.Flush();
        Thread.Sleep(Timeout.Infinite);
    }
}
