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

namespace BriefBot.StandIns.KernelMemory;

/// <summary>A Kernel Memory service on loopback: asynchronous ingestion, raw-key authorization, search by simple word overlap.</summary>
internal sealed class KernelMemoryStandIn : IAsyncDisposable
{
    /// <summary>A key of the length that the service asks for.</summary>
    internal const string Key = "stand-in-key-0123456789-0123456789";

    private readonly WebApplication _app;
    private readonly KernelMemoryEndpoints _endpoints;

    private KernelMemoryStandIn(WebApplication app, KernelMemoryStore store) => (_app, Store, _endpoints) = (app, store, new KernelMemoryEndpoints(store));

    /// <summary>What it keeps.</summary>
    internal KernelMemoryStore Store { get; }

    /// <summary>The base address to set, such as <c>http://127.0.0.1:4200</c>.</summary>
    internal string Endpoint { get; private set; } = string.Empty;

    /// <summary>The port that it listens on.</summary>
    internal int Port => new Uri(Endpoint).Port;

    /// <summary>What goes wrong with the next requests, one each.</summary>
    internal ConcurrentQueue<KernelMemoryFault> Faults { get; } = [];

    /// <summary>What goes wrong with a request; nothing unless set.</summary>
    internal Func<KernelMemoryRequest, KernelMemoryFault?> FaultOf { get; set; } = _ => null;

    /// <summary>Every request, in order of arrival.</summary>
    internal ConcurrentQueue<KernelMemoryRequest> Requests { get; } = [];

    /// <summary>Starts one.</summary>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="store">What an earlier one has kept; null to begin empty.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    internal static async Task<KernelMemoryStandIn> StartAsync(int port, KernelMemoryStore? store, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        var standIn = new KernelMemoryStandIn(app, store ?? new KernelMemoryStore());
        app.Run(standIn.HandleAsync);
        await app.StartAsync(cancellationToken);
        standIn.Endpoint = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return standIn;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var request = new KernelMemoryRequest(context.Request.Method, context.Request.Path.Value ?? "", context.Request.Headers.Authorization.ToString());
        Requests.Enqueue(request);
        try
        {
            await AnswerAsync(context, request, Faults.TryDequeue(out var next) ? next : FaultOf(request));
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            context.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext context, KernelMemoryRequest request, KernelMemoryFault? fault)
    {
        if (request.Authorization != Key)
        {
            await KernelMemoryEndpoints.ProblemAsync(context, request.Authorization.Length == 0 ? 401 : 403, "The key is missing or wrong.");
            return;
        }

        switch (fault)
        {
            case KernelMemoryFault.Status status:
                await KernelMemoryEndpoints.ProblemAsync(context, status.Code, $"Scripted; the key is {Key}.");
                return;
            case KernelMemoryFault.Breaks:
                context.Abort();
                return;
            case KernelMemoryFault.Garbage:
                await context.Response.WriteAsync("<html>Welcome</html>", context.RequestAborted);
                return;
            case KernelMemoryFault.LosesAnswer:
                var body = context.Response.Body;
                context.Response.Body = Stream.Null;
                await _endpoints.AnswerAsync(context);
                context.Response.Body = body;
                context.Abort();
                return;
            default:
                await _endpoints.AnswerAsync(context);
                return;
        }
    }
}
