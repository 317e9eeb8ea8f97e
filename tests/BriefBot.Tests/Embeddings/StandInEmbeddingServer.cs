using System.Collections.Concurrent;
using System.Text.Json;
using BriefBot.Trials;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BriefBot.Tests.Embeddings;

/// <summary>An OpenAI-compatible <c>/v1/embeddings</c> on loopback; "quill" stands for ferry and "zorb" for storm.</summary>
internal sealed class StandInEmbeddingServer : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Same = new(StringComparer.Ordinal) { ["quill"] = "ferry", ["zorb"] = "storm" };

    private readonly WebApplication _app;

    private StandInEmbeddingServer(WebApplication app) => _app = app;

    /// <summary>The base address to set.</summary>
    public string Endpoint => _app.Urls.Single() + "/v1";

    /// <summary>Every text that vectors were asked for.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>The Authorization header of each request.</summary>
    public ConcurrentQueue<string> Keys { get; } = [];

    /// <summary>Requests so far.</summary>
    public int Requests => Keys.Count;

    /// <summary>How many numbers a vector has.</summary>
    public int Size { get; set; } = 64;

    /// <summary>What the next requests get instead of vectors, one each; then good answers again.</summary>
    public ConcurrentQueue<Func<HttpContext, Task>> Faults { get; } = [];

    /// <summary>What every request gets instead of vectors; null for good answers.</summary>
    public Func<HttpContext, Task>? AlwaysInstead { get; set; }

    public static async Task<StandInEmbeddingServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new StandInEmbeddingServer(app);
        app.MapPost("/v1/embeddings", server.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>A fault: a status, with a body that repeats the key as some real endpoints do.</summary>
    public static Func<HttpContext, Task> Status(int code, string? retryAfter = null) => context =>
    {
        context.Response.StatusCode = code;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return context.Response.WriteAsync($$$"""{"error":{"message":"Bad key: {{{context.Request.Headers.Authorization}}}"}}""");
    };

    /// <summary>A fault: any body with status 200.</summary>
    public static Func<HttpContext, Task> Body(string body, string type = "application/json") => context =>
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    };

    /// <summary>A fault: no answer until the caller hangs up.</summary>
    public static async Task NeverAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Keys.Enqueue(context.Request.Headers.Authorization.ToString());
        using var request = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        string[] texts = [.. request.RootElement.GetProperty("input").EnumerateArray().Select(text => text.GetString()!)];
        Array.ForEach(texts, Asked.Enqueue);
        if ((AlwaysInstead ?? (Faults.TryDequeue(out var fault) ? fault : null)) is { } instead)
        {
            await instead(context);
            return;
        }

        // Last first: only the index says which is which.
        var data = texts.Select((text, i) => new { @object = "embedding", index = i, embedding = StandInMeanings.VectorOf(text, Size, Same) });
        await context.Response.WriteAsJsonAsync(
            new { @object = "list", data = data.Reverse(), model = "stand-in", usage = new { prompt_tokens = 1 } }, context.RequestAborted);
    }
}
