using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using BriefBot.Discord.Gateway;
using BriefBot.StandIns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Tests.Gateway.Worlds;

/// <summary>A gateway on loopback that does only what a test tells it to, connection by connection; and its directory.</summary>
internal sealed class GatewayWorld : IGatewayDirectory, IAsyncDisposable
{
    private readonly Channel<WorldConnection> _connections = Channel.CreateUnbounded<WorldConnection>();
    private readonly WebApplication _server;
    private Uri? _url;
    private int _lookUps;

    private GatewayWorld(WebApplication server) => _server = server;

    public Uri Url => _url ??= new Uri(_server.Urls.First().Replace("http://", "ws://", StringComparison.Ordinal));

    public int LookUps => _lookUps;

    /// <summary>What the directory says; the address is this server's unless another is given.</summary>
    public Func<int, GatewayInfo>? Directory { get; set; }

    /// <summary>A gateway that listens nowhere: an address at which connecting fails.</summary>
    public static Uri Nowhere
    {
        get
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return new Uri($"ws://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        }
    }

    public static async Task<GatewayWorld> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        var world = new GatewayWorld(server);
        server.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        server.Run(world.ServeAsync);
        await server.StartAsync();
        return world;
    }

    public GatewayInfo Info(int shards = 1, int left = 1000, TimeSpan? resetAfter = null, int concurrency = 1, Uri? url = null) =>
        new(url ?? Url, shards, 1000, left, resetAfter ?? TimeSpan.FromHours(20), concurrency);

    public Task<GatewayInfo> LookUpAsync(CancellationToken cancellationToken)
    {
        var count = Interlocked.Increment(ref _lookUps);
        return Task.FromResult(Directory?.Invoke(count) ?? Info());
    }

    /// <summary>The next connection that the bot opened.</summary>
    public Task<WorldConnection> AcceptAsync() => Patience.ForAsync(_connections.Reader.ReadAsync().AsTask(), "the bot connected");

    /// <summary>A connection that the bot opened and nobody took; null when there is none.</summary>
    public WorldConnection? TryAccept() => _connections.Reader.TryRead(out var connection) ? connection : null;

    /// <summary>The next connection, greeted, with what the bot said then.</summary>
    public async Task<WorldConnection> AcceptGreetedAsync(double intervalMilliseconds = 41_250)
    {
        var connection = await AcceptAsync();
        await connection.HelloAsync(intervalMilliseconds);
        connection.Greeting = await connection.ReceiveAsync();
        return connection;
    }

    /// <summary>The next connection, greeted and with a new session.</summary>
    public async Task<WorldConnection> AcceptReadyAsync(string session = "one", Uri? resumeAt = null, double intervalMilliseconds = 41_250)
    {
        var connection = await AcceptGreetedAsync(intervalMilliseconds);
        Assert.Equal(Opcode.Identify, connection.Greeting.GetProperty("op").GetInt32());
        await connection.SendAsync(Payloads.Ready(session, resumeAt ?? new Uri(Url, "/resume")));
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        while (_connections.Reader.TryRead(out var left))
        {
            left.Reset();
        }

        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _server.StopAsync(soon.Token);
        await _server.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var tcp = context.Features.Get<IConnectionSocketFeature>()!.Socket;
        using var connection = new WorldConnection(socket, tcp, context.Request.Path, context.Request.QueryString.Value ?? string.Empty)
        {
            UserAgent = context.Request.Headers.UserAgent.ToString(),
        };
        _connections.Writer.TryWrite(connection);
        await connection.ReadAsync(context.RequestAborted);
    }
}
