using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Tests.Rest.Worlds;

/// <summary>A REST server on loopback that answers as Discord does, unless the script has something else for it.</summary>
internal sealed class ScriptedDiscord : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TimeProvider _time;
    private int _lastId = 1000;

    private ScriptedDiscord(WebApplication app, TimeProvider time)
    {
        _app = app;
        _time = time;
    }

    /// <summary>The base address to set.</summary>
    public string ApiBase => _app.Urls.Single() + "/api/v10";

    /// <summary>Every request, in order of arrival.</summary>
    public ConcurrentQueue<SeenRequest> Seen { get; } = [];

    /// <summary>What the next requests get, one each; then good answers again.</summary>
    public ConcurrentQueue<RequestDelegate> Script { get; } = [];

    /// <summary>What every request gets when the script is over; null for good answers.</summary>
    public RequestDelegate? Always { get; set; }

    public static async Task<ScriptedDiscord> StartAsync(TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        var app = builder.Build();
        var server = new ScriptedDiscord(app, time);
        app.Run(server.HandleAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Appends to the script.</summary>
    public void Then(params IEnumerable<RequestDelegate> replies)
    {
        foreach (var reply in replies)
        {
            Script.Enqueue(reply);
        }
    }

    /// <summary>Answers as Discord does when all is well.</summary>
    public async Task GoodAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!["/api/v10".Length..];
        var id = Interlocked.Increment(ref _lastId);
        var message = $$$"""{"id":"{{{id}}}","channel_id":"7","author":{"id":"1","username":"briefbot","bot":true},"content":"","type":0}""";
        var body = (context.Request.Method, path) switch
        {
            ("GET", "/gateway/bot") => """{"url":"wss://gateway.discord.gg","shards":3,"session_start_limit":{"total":1000,"remaining":998,"reset_after":14400000,"max_concurrency":2}}""",
            ("PUT", _) => "[]",
            ("POST", _) when path.EndsWith("/callback", StringComparison.Ordinal) || path.EndsWith("/typing", StringComparison.Ordinal) => null,
            ("GET", _) when path.EndsWith("/messages", StringComparison.Ordinal) => $"[{message}]",
            ("GET", _) when !path.Contains("/messages", StringComparison.Ordinal) => """{"id":"7","type":0,"name":"news","guild_id":"9"}""",
            _ => message,
        };
        if (body is null)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        Seen.Enqueue(new SeenRequest(
            context.Request.Method,
            context.Request.Path.Value!["/api/v10".Length..],
            context.Request.QueryString.Value!,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray(),
            _time.GetUtcNow()));
        await (Script.TryDequeue(out var reply) ? reply : Always ?? GoodAsync)(context);
    }
}
