using System.Collections.Concurrent;
using System.Net;
using BriefBot.StandIns.Discord.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefBot.StandIns.Web;

/// <summary>Sites on loopback: pages and feeds by their paths, with redirects, entity tags, slow, endless and broken answers.</summary>
internal sealed class WebStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebStandIn(WebApplication app) => _app = app;

    /// <summary>What is there, by path; what is not there is 404.</summary>
    internal ConcurrentDictionary<string, WebPage> Pages { get; } = new();

    /// <summary>Every request, in order.</summary>
    internal ConcurrentQueue<WebRequest> Requests { get; } = new();

    /// <summary>The port that it listens on.</summary>
    internal int Port { get; private set; }

    /// <summary>Starts one.</summary>
    internal static async Task<WebStandIn> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var standIn = new WebStandIn(app);
        app.Run(standIn.AnswerAsync);
        await app.StartAsync(cancellationToken);
        standIn.Port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        return standIn;
    }

    /// <summary>The address of a path on a site.</summary>
    internal Uri At(string path, string host = "news.test") => new($"http://{host}:{Port}{path}");

    /// <summary>The paths that were asked for, robots.txt left out.</summary>
    internal IReadOnlyList<string> Asked => [.. Requests.Select(request => request.Path).Where(path => path != "/robots.txt")];

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value + context.Request.QueryString.Value;
        Requests.Enqueue(new WebRequest(
            context.Request.Host.Host, path, context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString())));
        try
        {
            await SendAsync(context, Pages.GetValueOrDefault(path) ?? WebPage.Of(StatusCodes.Status404NotFound));
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            context.Abort();
        }
    }

    private static async Task SendAsync(HttpContext context, WebPage page)
    {
        await (page.Wait?.Invoke(context.RequestAborted) ?? Task.CompletedTask);
        var response = context.Response;
        var isKnown = (page.ETag is not null && context.Request.Headers.IfNoneMatch == page.ETag)
            || (page.ETag is null && page.LastModified is not null && context.Request.Headers.IfModifiedSince == page.LastModified);
        response.StatusCode = isKnown ? StatusCodes.Status304NotModified : page.Status;
        response.Headers.ETag = page.ETag;
        response.Headers.LastModified = page.LastModified;
        foreach (var (name, value) in page.Headers)
        {
            response.Headers[name] = value;
        }

        if (isKnown || page.Content.Length == 0)
        {
            return;
        }

        response.ContentType = page.Type;
        response.ContentLength = page.IsEndless ? null : page.Content.Length;
        do
        {
            await response.Body.WriteAsync(page.BreaksOff ? page.Content.AsMemory(0, page.Content.Length / 2) : page.Content, context.RequestAborted);
            await response.Body.FlushAsync(context.RequestAborted);
        }
        while (page.IsEndless);

        if (page.BreaksOff)
        {
            context.Abort();
        }
    }
}
