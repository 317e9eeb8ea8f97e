using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using BriefBot.StandIns.Discord.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefBot.StandIns.Model;

/// <summary>An OpenAI-compatible server on loopback: <c>/v1/chat/completions</c>, <c>/v1/embeddings</c>, <c>/v1/models</c>.</summary>
internal sealed class ModelStandIn : IAsyncDisposable
{
    /// <summary>The name of its model.</summary>
    internal const string Model = "stand-in-model";

    private readonly WebApplication _app;
    private readonly FaultWriter _faults;
    private int _running;
    private int _mostAtOnce;
    private long _tokens;

    private ModelStandIn(WebApplication app, TimeProvider time)
    {
        _app = app;
        _faults = new FaultWriter(time);
    }

    /// <summary>The base address to set, such as <c>http://127.0.0.1:4200/v1</c>.</summary>
    internal string Endpoint { get; private set; } = string.Empty;

    /// <summary>What it answers: good answers unless set. Asked once a request, from many threads.</summary>
    internal Func<ReceivedRequest, ModelAnswer> Answer { get; set; } = GoodAnswers.Answer;

    /// <summary>What the next requests get instead, one each; then <see cref="Answer"/> counts again.</summary>
    internal ConcurrentQueue<ModelAnswer> Next { get; } = [];

    /// <summary>Every request for a text, in order of arrival.</summary>
    internal ConcurrentQueue<ReceivedRequest> Requests { get; } = [];

    /// <summary>Called when a request has arrived and before it is answered.</summary>
    internal Action<ReceivedRequest>? Arrived { get; set; }

    /// <summary>Requests for a text so far.</summary>
    internal int Calls => Requests.Count;

    /// <summary>Tokens of all texts that were asked for and written, as the stand-in counts them.</summary>
    internal long Tokens => Interlocked.Read(ref _tokens);

    /// <summary>How many requests it worked on at the same time at most.</summary>
    internal int MostAtOnce => _mostAtOnce;

    /// <summary>Starts one.</summary>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <param name="time">The clock of slow answers; the machine's unless told.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    internal static async Task<ModelStandIn> StartAsync(int port, CancellationToken cancellationToken, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        var standIn = new ModelStandIn(app, time ?? TimeProvider.System);
        app.Run(standIn.HandleAsync);
        await app.StartAsync(cancellationToken);
        standIn.Endpoint = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/v1";
        return standIn;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        try
        {
            await (context.Request.Path.Value switch
            {
                "/v1/chat/completions" => CompleteAsync(context),
                "/v1/embeddings" => SendAsync(context, EmbeddingEndpoint.Answer(await ReadAsync(context))),
                "/v1/models" => SendAsync(context, JsonSerializer.Serialize(
                    new { @object = "list", data = new[] { new { id = Model, @object = "model", created = 0, owned_by = "briefbot" } } })),
                _ => RefuseAsync(context, StatusCodes.Status404NotFound, Completion.Error("There is nothing here.")),
            });
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            context.Abort();
        }
    }

    private async Task CompleteAsync(HttpContext context)
    {
        var running = Interlocked.Increment(ref _running);
        try
        {
            for (var most = _mostAtOnce; running > most; most = _mostAtOnce)
            {
                Interlocked.CompareExchange(ref _mostAtOnce, running, most);
            }

            var request = await ReadAsync(context);
            Requests.Enqueue(request);
            Arrived?.Invoke(request);
            await AnswerAsync(context, request, Next.TryDequeue(out var next) ? next : Answer(request));
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    private async Task AnswerAsync(HttpContext context, ReceivedRequest request, ModelAnswer answer)
    {
        if (answer is ModelAnswer.Status status)
        {
            await RefuseAsync(context, status.Code, status.Body);
            return;
        }

        if (answer is ModelAnswer.Fault { Kind: ModelFault.RefusesFormat } && request.Format is not null)
        {
            await RefuseAsync(
                context, StatusCodes.Status400BadRequest, Completion.Error("This model does not support 'response_format'.", "response_format"));
            return;
        }

        var text = answer as ModelAnswer.Text
            ?? new ModelAnswer.Text(
                (answer is ModelAnswer.Fault known ? FaultWriter.TextOf(known.Kind) : null)
                ?? ((ModelAnswer.Text)GoodAnswers.Answer(request)).Content);
        var isRefused = answer is ModelAnswer.Fault { Kind: ModelFault.TooManyRequests or ModelFault.ServerError or ModelFault.Unauthorized };
        var pieces = Write(request, text, isCounted: !isRefused);
        context.Response.ContentType = request.IsStream ? "text/event-stream" : "application/json";
        if (answer is ModelAnswer.Fault fault && FaultWriter.TextOf(fault.Kind) is null && fault.Kind != ModelFault.RefusesFormat)
        {
            await _faults.WriteAsync(context, fault, pieces, request);
            return;
        }

        foreach (var piece in pieces)
        {
            await context.Response.WriteAsync(piece, context.RequestAborted);
            if (request.IsStream)
            {
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
    }

    /// <summary>The reply in the pieces in which it is sent, within the limit of tokens.</summary>
    private IReadOnlyList<string> Write(ReceivedRequest request, ModelAnswer.Text text, bool isCounted)
    {
        var (content, finish) = (text.Content, "stop");
        if (request.MaxTokens is { } most && TokenCount.Of(content) > most && content.Length < 1_000_000)
        {
            // Four bytes a token: no letter has more.
            (content, finish) = (content[..Math.Min(content.Length, most)], "length");
        }

        var input = text.InputTokens ?? TokenCount.Of(request.Messages);
        var output = text.OutputTokens ?? TokenCount.Of(content);
        Interlocked.Add(ref _tokens, isCounted ? input + output : 0);
        JsonNode? usage = text.HasUsage ? Completion.Usage(input, output) : null;
        return request.IsStream
            ? [.. Completion.WriteEvents(request.Model, content, finish, usage)]
            : [Completion.Write(request.Model, content, finish, usage)];
    }

    private static async Task<ReceivedRequest> ReadAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        return new ReceivedRequest(context.Request.Path, context.Request.Headers.Authorization.ToString(), body.RootElement.Clone());
    }

    private static Task SendAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json, context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        return SendAsync(context, body);
    }
}
