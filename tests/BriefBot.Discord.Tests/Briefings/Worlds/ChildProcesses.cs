using System.Globalization;
using BriefBot.Briefings.Ledger;
using BriefBot.Briefings.Posting;
using BriefBot.Briefings.Schedules;
using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.Rest;
using BriefBot.StandIns.Discord.World;
using BriefBot.Storage;
using BriefBot.Trials.Briefings;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Discord.Tests.Briefings.Worlds;

/// <summary>Real processes that post briefings on one data directory, over HTTP to a stand-in for Discord.</summary>
internal sealed class ChildProcesses : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("briefbot-children-").FullName;
    private readonly List<ChildProcess> _started = [];

    private ChildProcesses(DiscordStandIn discord) => Discord = discord;

    public DiscordStandIn Discord { get; }

    /// <param name="nonceLifetime">How long the stand-in remembers nonces; zero makes every sending one that comes too late for that.</param>
    public static async Task<ChildProcesses> StartAsync(TimeSpan nonceLifetime) => new(await DiscordStandIn.StartAsync(
        new DiscordStandInOptions { NonceLifetime = nonceLifetime, RateLimits = new RateLimitOptions { IsEnforced = false } },
        PostingWorld.Token));

    /// <summary>A channel whose briefing was due six minutes ago: also for a clock that is five minutes slow.</summary>
    public async Task<StandInChannel> ScheduledAsync(string name)
    {
        var channel = Discord.World.AddChannel(Discord.World.Guild, name);
        var due = DateTimeOffset.UtcNow.AddMinutes(-6);
        using var services = Services(new OffsetClock(TimeProvider.System, TimeSpan.FromHours(-1)));
        await services.GetRequiredService<IBriefingSchedules>().SetAsync(
            new BriefingSchedule(PostingWorld.KeyOf(channel), new TimeOnly(due.Hour, due.Minute), "UTC", BriefingDays.EveryDay, "jo"), PostingWorld.Token);
        Close(services);
        return channel;
    }

    /// <summary>The channel's row in the ledger.</summary>
    public async Task<BriefingRunReport?> ReportAsync(StandInChannel channel)
    {
        using var services = Services(TimeProvider.System);
        var report = (await services.GetRequiredService<IBriefingRuns>().StatusAsync(PostingWorld.KeyOf(channel), PostingWorld.Token)).Last;
        Close(services);
        return report;
    }

    /// <summary>Starts a process.</summary>
    /// <param name="channel">It ends when that channel's briefing is posted.</param>
    /// <param name="diesAt">The step at which it holds still; -1 for none.</param>
    /// <param name="offset">By how many seconds its clock is off.</param>
    public ChildProcess Start(StandInChannel channel, int diesAt, int offset = 0)
    {
        var process = ChildProcess.Start(_folder, Discord.ApiBase, Discord.Token, PostingWorld.KeyOf(channel), Text(diesAt), Text(offset));
        _started.Add(process);
        return process;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _started)
        {
            await process.DisposeAsync();
        }

        await Discord.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Close(ServiceProvider services) =>
        services.GetRequiredKeyedService<Lazy<SqliteDatabase>>(BriefingDatabase.Layout.FileName).Value.Dispose();

    private ServiceProvider Services(TimeProvider time) => new ServiceCollection()
        .Configure<DataOptions>(options => options.Directory = _folder)
        .AddSingleton(time)
        .AddSingleton<BriefBot.Memory.IArticleMemory>(new FixedMemory())
        .AddSingleton<BriefBot.Briefings.IBriefingWriter>(new ScriptedWriter())
        .AddBriefingSchedules()
        .BuildServiceProvider();
}
