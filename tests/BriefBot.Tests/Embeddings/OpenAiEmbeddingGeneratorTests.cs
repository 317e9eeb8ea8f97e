using BriefBot.Embeddings;
using BriefBot.Memory.Embeddings;
using BriefBot.Trials;
using Microsoft.Extensions.Options;

namespace BriefBot.Tests.Embeddings;

public sealed class OpenAiEmbeddingGeneratorTests : IAsyncLifetime
{
    private const string Key = "sk-very-secret-1234";

    // Delays of retries pass at once; the time limits (30 and 90 seconds) stand still until the test moves the clock.
    private readonly HandClock _clock = new() { PassesAtOnce = delay => delay < TimeSpan.FromSeconds(15) };
    private StandInEmbeddingServer _server = null!;
    private OpenAiEmbeddingGenerator _generator = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await StandInEmbeddingServer.StartAsync();
        _generator = Connect(_server.Endpoint);
    }

    public async ValueTask DisposeAsync()
    {
        _generator.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Generate_AnswerInAnotherOrder_GivesEachTextItsVector()
    {
        var vectors = await AskAsync("ferry", "storm", "quill");

        Assert.Equal([64, 64, 64], vectors.Select(vector => vector.Length));
        Assert.Equal(vectors[0], vectors[2]);
        Assert.NotEqual(vectors[0], vectors[1]);
        Assert.Equal($"Bearer {Key}", Assert.Single(_server.Keys));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    [InlineData(429)]
    public async Task Generate_FailureThatMayPass_IsTriedAgain(int status)
    {
        _server.Faults.Enqueue(StandInEmbeddingServer.Status(status));
        _server.Faults.Enqueue(StandInEmbeddingServer.Status(status));

        Assert.Single(await AskAsync("ferry"));

        Assert.Equal(3, _server.Requests);
        Assert.Equal(2, _clock.Passed.Count);
    }

    [Fact]
    public async Task Generate_RetryAfterInSeconds_WaitsExactlySoLong()
    {
        _server.Faults.Enqueue(StandInEmbeddingServer.Status(429, "7"));
        await AskAsync("ferry");
        Assert.Equal([TimeSpan.FromSeconds(7)], _clock.Passed);
    }

    [Fact]
    public async Task Generate_RetryAfterAsADate_WaitsUntilThen()
    {
        _server.Faults.Enqueue(StandInEmbeddingServer.Status(503, _clock.GetUtcNow().AddSeconds(9).ToString("R", null)));
        await AskAsync("ferry");
        Assert.Equal([TimeSpan.FromSeconds(9)], _clock.Passed);
    }

    [Fact]
    public async Task Generate_RetryAfterLongerThanThereIsTime_FailsAtOnce()
    {
        _server.Faults.Enqueue(StandInEmbeddingServer.Status(429, "3600"));
        Assert.Equal(EmbeddingProblem.Busy, (await FailAsync()).Problem);
        Assert.Equal(1, _server.Requests);
    }

    [Theory]
    [InlineData(401, "Refused")]
    [InlineData(403, "Refused")]
    [InlineData(404, "NotFound")]
    [InlineData(400, "BadRequest")]
    [InlineData(302, "Unreadable")]
    public async Task Generate_FailureThatStays_IsNotTriedAgainAndNeverShowsTheKey(int status, string problem)
    {
        _server.AlwaysInstead = StandInEmbeddingServer.Status(status);
        var failure = await FailAsync();
        Assert.Equal(problem, failure.Problem.ToString());
        Assert.Equal(1, _server.Requests);
        Assert.DoesNotContain(Key, failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>Welcome</html>", "text/html")]
    [InlineData("not JSON", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("{}", "application/json")]
    [InlineData("""{"data":null}""", "application/json")]
    [InlineData("""{"data":[null]}""", "application/json")]
    [InlineData("""{"data":[]}""", "application/json")]
    [InlineData("""{"data":[{"index":1,"embedding":[1,2]}]}""", "application/json")]
    [InlineData("""{"data":[{"index":0,"embedding":[]}]}""", "application/json")]
    [InlineData("""{"data":[{"index":0,"embedding":"AAAA"}]}""", "application/json")]
    [InlineData("""{"data":[{"index":0,"embedding":[1]},{"index":0,"embedding":[2]}]}""", "application/json")]
    public async Task Generate_Garbage_IsUnreadable(string body, string type)
    {
        _server.AlwaysInstead = StandInEmbeddingServer.Body(body, type);
        Assert.Equal(EmbeddingProblem.Unreadable, (await FailAsync()).Problem);
    }

    [Fact]
    public async Task Generate_FailuresInARow_OpenTheCircuitUntilHalfAMinuteLater()
    {
        _server.AlwaysInstead = StandInEmbeddingServer.Status(500);
        Assert.Equal(EmbeddingProblem.Broken, (await FailAsync()).Problem);
        var requests = _server.Requests;
        Assert.Contains("left alone", (await FailAsync()).Message, StringComparison.Ordinal);
        Assert.Equal(requests, _server.Requests);

        _server.AlwaysInstead = null;
        _clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Single(await AskAsync("ferry"));
    }

    [Fact]
    public async Task Generate_NoAnswer_EndsWithTheTimeForAllTries()
    {
        var arrived = new SemaphoreSlim(0);
        _server.AlwaysInstead = context =>
        {
            arrived.Release();
            return StandInEmbeddingServer.NeverAsync(context);
        };
        var asked = FailAsync();
        while (!asked.IsCompleted)
        {
            // Each try's limit passes once its request has arrived.
            if (await Task.WhenAny(arrived.WaitAsync(TestContext.Current.CancellationToken), asked) != asked)
            {
                _clock.Advance(TimeSpan.FromSeconds(31));
            }
        }

        Assert.Equal(EmbeddingProblem.TooSlow, (await asked).Problem);
    }

    [Fact]
    public async Task Generate_Cancelled_EndsAtOnce()
    {
        using var stop = new CancellationTokenSource();
        _server.AlwaysInstead = async context =>
        {
            await stop.CancelAsync();
            await StandInEmbeddingServer.NeverAsync(context);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _generator.GenerateAsync(["ferry"], null, stop.Token));
    }

    [Fact]
    public async Task Generate_NobodyListens_IsUnreachable()
    {
        var endpoint = _server.Endpoint;
        await _server.DisposeAsync();
        using var lonely = Connect(endpoint);
        var failure = await Assert.ThrowsAsync<EmbeddingEndpointException>(
            () => lonely.GenerateAsync(["ferry"], null, TestContext.Current.CancellationToken));
        Assert.Equal(EmbeddingProblem.Unreachable, failure.Problem);
        Assert.Contains("127.0.0.1", failure.Message, StringComparison.Ordinal);
    }

    private OpenAiEmbeddingGenerator Connect(string endpoint) => new(
        Options.Create(new EmbeddingOptions { Endpoint = endpoint, Key = Key, Model = "stand-in", TimeoutSeconds = 30 }), _clock);

    private async Task<IReadOnlyList<float[]>> AskAsync(params string[] texts) =>
        [.. (await _generator.GenerateAsync(texts, null, TestContext.Current.CancellationToken)).Select(made => made.Vector.ToArray())];

    private Task<EmbeddingEndpointException> FailAsync() => Assert.ThrowsAsync<EmbeddingEndpointException>(
        () => _generator.GenerateAsync(["ferry"], null, TestContext.Current.CancellationToken));
}
