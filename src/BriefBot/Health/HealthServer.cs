using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BriefBot.Health;

/// <summary>Answers <c>/healthz</c>: 200 while all is well, 503 while something is not, and each part's state as JSON.</summary>
internal sealed class HealthServer(HealthCheckService checks, IOptions<HealthOptions> options, Streams streams) : IHostedService, IAsyncDisposable
{
    private WebApplication? _server;

    /// <summary>Where it answers; null when it is off.</summary>
    public string? Address => _server?.Urls.FirstOrDefault();

    // Two methods: preparing the second loads a web server's libraries, for which a bot without the page needs no memory.
    public Task StartAsync(CancellationToken cancellationToken) =>
        options.Value.Port == 0 ? Task.CompletedTask : ListenAsync(options.Value.Address, options.Value.Port, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => _server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task ListenAsync(string address, int port, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Parse(address), port));
        var server = builder.Build();
        server.Run(AnswerAsync);
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (Exception taken) when (taken is IOException or SocketException)
        {
            await server.DisposeAsync();
            throw new HealthPortException($"/healthz cannot answer on {address}:{port}: {taken.Message} Set Health:Port to a free port, or to 0.", taken);
        }

        _server = server;
        streams.Error.WriteLine($"Health: http://{address}:{port}/healthz");
    }

    private async Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Path != "/healthz")
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var report = await checks.CheckHealthAsync(http.RequestAborted);
        http.Response.StatusCode = report.Status == HealthStatus.Healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        http.Response.ContentType = "application/json";
        using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", Word(report.Status));
        foreach (var (name, entry) in report.Entries)
        {
            json.WriteStartObject(name);
            json.WriteString("status", Word(entry.Status));
            json.WriteString("detail", entry.Description ?? entry.Exception?.GetType().Name);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        await json.FlushAsync(http.RequestAborted);
    }

    private static string Word(HealthStatus status) => status.ToString().ToLowerInvariant();
}
