using System.Globalization;
using BriefBot.Briefings;
using BriefBot.Briefings.Ledger;
using BriefBot.Briefings.Posting;
using BriefBot.Briefings.Schedules;
using BriefBot.Discord.Briefings;
using BriefBot.Discord.Cards;
using BriefBot.Discord.Rest;
using BriefBot.Memory;
using BriefBot.StandIns;
using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.Rest;
using BriefBot.StandIns.Discord.World;
using BriefBot.Storage;
using BriefBot.Trials;
using BriefBot.Trials.Briefings;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Discord.Tests.Briefings.Worlds;

/// <summary>Schedules, ledger and Discord's REST client on one clock with a stand-in for Discord: waits pass at once and move it.</summary>
internal sealed class PostingWorld : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("briefbot-posting-").FullName;
    private readonly ServiceProvider _services;

    private PostingWorld(HandClock clock, DiscordStandIn discord)
    {
        (Clock, Discord) = (clock, discord);
        _services = new ServiceCollection()
            .Configure<DataOptions>(options => options.Directory = _folder)
            .Configure<DiscordOptions>(options => (options.ApiBase, options.Token) = (discord.ApiBase, discord.Token))
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new Random(4))
            .AddSingleton<IArticleMemory>(new FixedMemory())
            .AddSingleton<IBriefingWriter>(Writer)
            .AddSingleton(new BriefingCards(OverLimit.Throw))
            .AddDiscordRest()
            .AddBriefingSchedules()
            .AddDiscordBriefings()
            .BuildServiceProvider();
    }

    public HandClock Clock { get; }

    public DiscordStandIn Discord { get; }

    public ScriptedWriter Writer { get; } = new() { Stories = 3 };

    public BriefingDesk Desk => _services.GetRequiredService<BriefingDesk>();

    public IBriefingRuns Runs => _services.GetRequiredService<IBriefingRuns>();

    /// <summary>Ends a call that never comes back: its own time limits stand still on this clock.</summary>
    public static CancellationToken Token => Patience.Limited(TestContext.Current.CancellationToken);

    public static async Task<PostingWorld> StartAsync()
    {
        var clock = new HandClock { PassesAtOnce = _ => true };
        return new PostingWorld(clock, await DiscordStandIn.StartAsync(
            new DiscordStandInOptions { Clock = clock, RateLimits = new RateLimitOptions { IsEnforced = false } }, Token));
    }

    public static string KeyOf(StandInChannel channel) => string.Create(CultureInfo.InvariantCulture, $"discord:{channel.Id}");

    /// <summary>A channel whose briefing is due in a minute.</summary>
    public async Task<StandInChannel> ScheduledAsync(string name)
    {
        var channel = Discord.World.AddChannel(Discord.World.Guild, name);
        var due = TimeOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime.AddMinutes(1));
        await _services.GetRequiredService<IBriefingSchedules>().SetAsync(
            new BriefingSchedule(KeyOf(channel), new TimeOnly(due.Hour, due.Minute), "UTC", BriefingDays.EveryDay, "jo"), Token);
        return channel;
    }

    /// <summary>Moves the clock and works on a channel.</summary>
    public async Task<BriefingRunReport?> WorkAfterAsync(StandInChannel channel, TimeSpan time)
    {
        Clock.Advance(time);
        await Desk.WorkAsync(KeyOf(channel), Token);
        return (await Runs.StatusAsync(KeyOf(channel), Token)).Last;
    }

    public async ValueTask DisposeAsync()
    {
        _services.GetRequiredKeyedService<Lazy<SqliteDatabase>>(BriefingDatabase.Layout.FileName).Value.Dispose();
        await _services.DisposeAsync();
        await Discord.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
