using BriefBot.StandIns.Discord.Driving;
using BriefBot.StandIns.Discord.Faults;
using BriefBot.StandIns.Discord.Gateway;
using BriefBot.StandIns.Discord.Page;
using BriefBot.StandIns.Discord.Rest;
using BriefBot.StandIns.Discord.Schemas;
using BriefBot.StandIns.Discord.Server;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.StandIns.Discord;

/// <summary>A Discord on loopback, with the gateway and the REST API as the documentation says.</summary>
public sealed partial class DiscordStandIn : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly DiscordStandInOptions _options;
    private readonly GatewayHub _hub;
    private readonly MessageBook _book;
    private readonly InteractionBook _interactions;
    private readonly RateLimiter _limiter;
    private readonly WorldWatch _watch = new();
    private readonly ViolationLog _violations = new();
    private readonly RequestLog _requests;
    private bool _isDisposed;
    private HttpHost? _host;
    private Task _housekeeping = Task.CompletedTask;

    private DiscordStandIn(DiscordStandInOptions options)
    {
        _options = options;
        World = new DiscordWorld(new SnowflakeMint(options.Clock), () => Address);
        _requests = new RequestLog(options.RecordedRequests);
        _hub = new GatewayHub(options, World, Faults.Gateway, _violations);
        _book = new MessageBook(World, _hub, _watch, options);
        _interactions = new InteractionBook(options.KeptInteractions);
        _limiter = new RateLimiter(options.RateLimits, options.Clock);
    }

    /// <summary>The address without a path, such as <c>http://127.0.0.1:4100</c>; the page is there.</summary>
    public string Address => _host?.Address ?? string.Empty;

    /// <summary>The REST API's base address, for the bot's settings.</summary>
    public string ApiBase => $"{Address}/api/v10";

    /// <summary>The bot's token.</summary>
    public string Token => _options.Token;

    /// <summary>Who and what there is.</summary>
    public DiscordWorld World { get; }

    /// <summary>What goes wrong, on purpose.</summary>
    public FaultScript Faults { get; } = new();

    /// <summary>What clients did wrong.</summary>
    public IReadOnlyCollection<Violation> Violations => _violations.All;

    /// <summary>The last REST calls, oldest first.</summary>
    public IReadOnlyCollection<RecordedRequest> Requests => _requests.All;

    /// <summary>How many REST calls there were, remembered or not.</summary>
    public int TotalRequests => _requests.Total;

    /// <summary>REST calls answered with 401, 403 or a 429 that is not shared: Discord bans an address at 10,000 in 10 minutes.</summary>
    public int InvalidRequests => _requests.Invalid;

    /// <summary>The interactions, oldest first.</summary>
    public IReadOnlyCollection<StandInInteraction> Interactions => _interactions.All;

    /// <summary>Requests that came although a 429 had told to wait.</summary>
    public int EarlyRequests => _limiter.EarlyRequests;

    /// <summary>How often clients identified.</summary>
    public int Identifies => _hub.Identifies.Used;

    /// <summary>How often a session was resumed.</summary>
    public int Resumes => _hub.Resumes;

    /// <summary>How many sessions have a connection now.</summary>
    public int ConnectedSessions => _hub.Sessions.Count(session => session.Connection is not null);

    /// <summary>Starts it; it runs until it is disposed of.</summary>
    public static async Task<DiscordStandIn> StartAsync(DiscordStandInOptions? options = null, CancellationToken cancellationToken = default)
    {
        var discord = new DiscordStandIn(options ?? new DiscordStandInOptions());
        await discord.OpenAsync(cancellationToken);
        return discord;
    }

    /// <summary>Forgets the recorded requests and violations; the world stays.</summary>
    public void ForgetRecords()
    {
        _requests.Clear();
        _violations.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        // A test may have ended it already, to see what the bot does.
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return;
        }

        await _stopping.CancelAsync();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        await _housekeeping;
        _stopping.Dispose();
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        var protocol = new GatewayProtocol(_hub, _options, Faults.Gateway);
        var door = new GatewayDoor(_hub, protocol, Faults.Gateway, _stopping.Token);
        var routes = new Routes(
            _options.RateLimits,
            new ApplicationEndpoints(World, _hub, _watch, _options),
            new ChannelEndpoints(World, _book, new NonceMemory(_options.Clock, _options.NonceLifetime), _watch),
            new InteractionEndpoints(World, _book, _interactions, _watch, _options),
            new WebhookEndpoints(World, _book, _interactions, _options));
        var rest = new RestServer(_options, routes, _limiter, new BodyCheck(_options.CheckSchemas ? OpenApiFile.Find(_options.OpenApiPath) : null, _violations), Faults.Rest, _requests, _violations);
        var page = new PageServer(new PageEvents(this, _watch, _stopping.Token), new PageActions(this), this);
        _host = await HttpHost.StartAsync(_options.Port, rest, door, World, page.TryAnswerAsync, _violations, cancellationToken);
        _housekeeping = KeepHouseAsync();
    }

    private async Task KeepHouseAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        try
        {
            while (await timer.WaitForNextTickAsync(_stopping.Token))
            {
                _hub.KeepHouse();
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed of.
        }
    }
}
