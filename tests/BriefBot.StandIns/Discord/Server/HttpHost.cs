using System.Globalization;
using System.Net;
using BriefBot.StandIns.Discord.Gateway;
using BriefBot.StandIns.Discord.Rest;
using BriefBot.StandIns.Discord.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefBot.StandIns.Discord.Server;

/// <summary>The web server on loopback: REST below <c>/api/v10</c>, the gateway wherever a WebSocket is asked for.</summary>
internal sealed class HttpHost : IAsyncDisposable
{
    private const string ApiPath = "/api/v10";

    private readonly WebApplication _app;

    private HttpHost(WebApplication app) => _app = app;

    /// <summary>The address without a path, such as <c>http://127.0.0.1:4100</c>.</summary>
    internal string Address { get; private set; } = string.Empty;

    internal static async Task<HttpHost> StartAsync(
        int port,
        RestServer rest,
        GatewayDoor gateway,
        DiscordWorld world,
        Func<HttpContext, Task<bool>> page,
        ViolationLog violations,
        CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
        });
        var app = builder.Build();
        app.Use((context, next) =>
        {
            KeptUpgrade.Install(context);
            return next(context);
        });
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        app.Run(context => HandleAsync(context, rest, gateway, world, page, violations));
        await app.StartAsync(cancellationToken);
        return new HttpHost(app)
        {
            Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(),
        };
    }

    public async ValueTask DisposeAsync()
    {
        // Whoever is still connected is cut off: tests end here.
        using var atOnce = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private static async Task HandleAsync(
        HttpContext context,
        RestServer rest,
        GatewayDoor gateway,
        DiscordWorld world,
        Func<HttpContext, Task<bool>> page,
        ViolationLog violations)
    {
        try
        {
            var path = context.Request.Path.Value ?? "/";
            if (context.WebSockets.IsWebSocketRequest)
            {
                await gateway.OpenAsync(context);
            }
            else if (path.StartsWith(ApiPath, StringComparison.Ordinal))
            {
                await rest.AnswerAsync(context, path[ApiPath.Length..]);
            }
            else if (path.StartsWith("/attachments/", StringComparison.Ordinal))
            {
                await SendFileAsync(context, path, world);
            }
            else if (!await page(context))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            context.Abort();
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            // A mistake of the stand-in's own must not look like one of Discord's moods.
            violations.Add($"{context.Request.Method} {context.Request.Path}", "stand-in", failure.ToString());
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await context.Response.WriteAsync($"The stand-in failed: {failure}");
        }
    }

    private static async Task SendFileAsync(HttpContext context, string path, DiscordWorld world)
    {
        if (path.Split('/') is not [_, _, _, var id, ..] || !ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || world.FindFile(number) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = file.ContentType;
        context.Response.ContentLength = file.Content.Length;

        // What a bot attached must not run as a page of the stand-in's own.
        context.Response.Headers.ContentDisposition = "attachment";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.Body.WriteAsync(file.Content, context.RequestAborted);
    }
}
