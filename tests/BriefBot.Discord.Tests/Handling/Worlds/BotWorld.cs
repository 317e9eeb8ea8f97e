using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Briefings;
using BriefBot.Briefings.Posting;
using BriefBot.Chat;
using BriefBot.Chat.Handlers.Briefings;
using BriefBot.Discord.Briefings;
using BriefBot.Discord.Cards;
using BriefBot.Discord.Commands;
using BriefBot.Memory;
using BriefBot.StandIns;
using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.World;
using BriefBot.Storage;
using BriefBot.Summaries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Tests.Handling.Worlds;

/// <summary>The whole bot, with the starter articles, connected over real sockets to a stand-in for Discord.</summary>
internal sealed class BotWorld : IAsyncDisposable
{
    private readonly string _folder;
    private IHost _host;

    private BotWorld(DiscordStandIn discord, string folder, IHost host) => (Discord, _folder, _host) = (discord, folder, host);

    /// <summary>What puts another client in the place of the built-in one, in a test project that has one; null for none.</summary>
    public static Action<IServiceCollection>? OtherClient { get; set; }

    public DiscordStandIn Discord { get; }

    public DiscordWorld World => Discord.World;

    public IServiceProvider Services => _host.Services;

    /// <summary>
    /// A Discord that waits for acknowledgements: on a machine that stood still for three seconds the answers would come
    /// elsewhere. That they come in time is judged by <see cref="Trials.CommandTrial"/>.
    /// </summary>
    public static DiscordStandInOptions Patient { get; } = new() { AcknowledgeWithin = Patience.Longest };

    public static async Task<BotWorld> StartAsync(
        Action<IServiceCollection>? change = null,
        Action<DiscordOptions>? settings = null,
        DiscordStandInOptions? standIn = null,
        CancellationToken cancellationToken = default)
    {
        // A bot that is started again identifies at once; Discord's five seconds would only make the tests slow.
        var discord = await DiscordStandIn.StartAsync(standIn ?? Patient with { IdentifyWindow = TimeSpan.Zero }, cancellationToken);
        var folder = Directory.CreateTempSubdirectory("briefbot-discord-").FullName;
        var world = new BotWorld(discord, folder, BuildHost(discord, folder, change, settings));
        await foreach (var _ in world.Services.GetRequiredService<IArticleIndexer>().IndexStarterArticlesAsync(cancellationToken))
        {
        }

        await world._host.StartAsync(cancellationToken);

        // A bot that gives up instead is what some tests want to see.
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken, world.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        await discord.WaitForBotAsync(waiting.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return world;
    }

    /// <summary>Stops the bot in order and starts it again on the same data.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken, Action<DiscordOptions>? settings = null)
    {
        await StopAsync(cancellationToken);
        _host.Dispose();
        _host = BuildHost(Discord, _folder, null, settings);
        await _host.StartAsync(cancellationToken);
        await Patience.UntilAsync(() => Services.GetRequiredService<IDiscordGateway>().State.IsReady, "the bot was ready again", cancellationToken);
    }

    /// <summary>Waits until the bot has noted that Discord took its commands, which is a moment after Discord did.</summary>
    public async Task WaitUntilRegisteredAsync(CancellationToken cancellationToken)
    {
        var ledger = Services.GetRequiredService<IRegistrationLedger>();
        var limited = Patience.Limited(cancellationToken);
        while (await ledger.FindAsync($"{World.Bot.Id}/global", limited) is null)
        {
            await Task.Delay(5, limited);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => _host.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
        await Discord.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static IHost BuildHost(
        DiscordStandIn discord, string folder, Action<IServiceCollection>? change, Action<DiscordOptions>? settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services
            .AddLogging(logging => logging.ClearProviders())
            .Configure<DataOptions>(options => options.Directory = folder)
            .Configure<DiscordOptions>(options =>
            {
                options.Token = discord.Token;
                options.ApiBase = discord.ApiBase;
                options.UserPerMinute = options.ServerPerMinute = 100_000;
                settings?.Invoke(options);
            })
            .AddSingleton(new ReplyCards(OverLimit.Throw))
            .AddArticles().AddArticleMemory().AddAnswers().AddSummaries().AddChat()
            .AddBriefingContent().AddBriefingSchedules().AddBriefingCommands().AddBriefingRunner().AddDiscordBriefings()
            .AddDiscordBot();
        OtherClient?.Invoke(builder.Services);
        change?.Invoke(builder.Services);
        builder.Services.RemoveAll<IHostLifetime>().AddSingleton<IHostLifetime, NoLifetime>();
        return builder.Build();
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
