using System.Net;
using System.Net.Sockets;
using BriefBot.Discord.Rest;
using BriefBot.Discord.Tests.Rest.Worlds;
using BriefBot.StandIns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BriefBot.Discord.Tests.Rest;

public sealed class RetryTests : IAsyncLifetime
{
    private RestWorld _world = null!;

    public static TheoryData<string> Faults => ["500", "502 page", "503", "reset", "cut", "page", "empty", "wrong type", "408"];

    public async ValueTask InitializeAsync() => _world = await RestWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Post_FailureThatMayPass_IsTriedAgainWithTheSameNonce(string fault)
    {
        _world.Discord.Then(Fault(fault), Fault(fault));
        await _world.PostAsync(nonce: "same");

        Assert.Equal(["same", "same", "same"], _world.Seen.Select(seen => seen.Json.GetProperty("nonce").GetString()));
        Assert.All(_world.Gaps, gap => Assert.True(gap > TimeSpan.Zero));
        Assert.Equal(2, _world.Log.Lines.Count(line => line.Contains("tried again", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task FollowUp_MayHaveBeenCarriedOut_IsNotSentAgain(string fault)
    {
        _world.Discord.Then(Fault(fault));
        await RestWorld.FailAsync(_world.Rest.FollowUpAsync(RestWorld.Interaction(), RestWorld.Hello, [], RestWorld.Token));
        Assert.Single(_world.Seen);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("page")]
    public async Task FollowUp_CarriedOutButReplyLost_SaysSoByItsStatus(string fault)
    {
        _world.Discord.Then(Fault(fault));
        var error = await RestWorld.FailAsync(_world.Rest.FollowUpAsync(RestWorld.Interaction(), RestWorld.Hello, [], RestWorld.Token));
        Assert.Equal(HttpStatusCode.OK, error.Status);
        Assert.Contains("carried out, but the reply was lost", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_NobodyListens_IsTriedAgainAndFailsClearly()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var rest = new DiscordRest(
            Options.Create(new DiscordOptions { Token = RestWorld.BotToken, ApiBase = $"http://127.0.0.1:{port}/api/v10" }), _world.Clock, new Random(1), _world.Log);

        // One after the other: the waits of one move the clock, and with it the time limits of all.
        foreach (var call in new Func<Task>[]
        {
            () => rest.FollowUpAsync(RestWorld.Interaction(), RestWorld.Hello, [], RestWorld.Token),
            () => rest.PostAsync(RestWorld.Channel, RestWorld.Hello, "n", null, [], RestWorld.Token),
            () => rest.DeferAsync(RestWorld.Interaction(), true, RestWorld.Token),
        })
        {
            var error = await RestWorld.FailAsync(call());
            Assert.Null(error.Status);
            Assert.Contains("not sent, no connection", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(
            (2 * RestDefaults.PatientRetries) + RestDefaults.UrgentRetries,
            _world.Log.Lines.Count(line => line.Contains("tried again", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Post_FailsEveryTime_GivesUpAndSaysThatItMayHaveBeenCarriedOut()
    {
        _world.Discord.Always = Replies.Error(503, 0);
        var error = await RestWorld.FailAsync(_world.PostAsync());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, error.Status);
        Assert.Contains("may or may not have been carried out", error.Message, StringComparison.Ordinal);
        Assert.Equal(1 + RestDefaults.PatientRetries, _world.Seen.Count);
    }

    [Fact]
    public async Task Post_UnavailableWithRetryAfter_IsNotTriedBefore()
    {
        _world.Discord.Then(Replies.Of(503, "{}", "Retry-After: 9"));
        await _world.PostAsync();
        Assert.True(Assert.Single(_world.Gaps) >= TimeSpan.FromSeconds(9));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(302)]
    public async Task Post_Refused_IsNotTriedAgain(int status)
    {
        _world.Discord.Always = Replies.Error(status, 50013);
        var error = await RestWorld.FailAsync(_world.PostAsync());

        Assert.Equal((HttpStatusCode)status, error.Status);
        Assert.Equal(50013, error.Code);
        Assert.Single(_world.Seen);
    }

    [Fact]
    public async Task Post_FieldsRefused_NamesThem()
    {
        _world.Discord.Then(Replies.Of(
            400,
            """{"code":50035,"errors":{"embeds":{"0":{"title":{"_errors":[{"code":"X","message":"Must be 256 or fewer in length."}]}}}},"message":"Invalid Form Body"}"""));
        var error = await RestWorld.FailAsync(_world.PostAsync());

        Assert.Equal(50035, error.Code);
        Assert.Contains("Invalid Form Body; embeds.0.title: Must be 256 or fewer in length.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NoReply_IsTriedAgainWhenTheTimeOfOneTryIsOver()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _world.Discord.Then(Replies.Never(arrived));
        var post = _world.PostAsync();
        await Patience.ForAsync(arrived.Task, "the request arrived");
        _world.Clock.Advance(RestDefaults.PatientTry);

        await post;
        Assert.Equal(2, _world.Seen.Count);
    }

    [Fact]
    public async Task Post_NoReplyForTheOverallTime_FailsClearly()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _world.Discord.Then(Replies.Error(500, 0), Replies.Never(arrived));
        var post = _world.PostAsync();
        await Patience.ForAsync(arrived.Task, "the request arrived");
        _world.Clock.Advance(RestDefaults.PatientOverall);

        Assert.Contains("HTTP 500", (await RestWorld.FailAsync(post)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_CallerGivesUp_IsCancelledAndNotSentAgain()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _world.Discord.Then(Replies.Never(arrived));
        using var stop = new CancellationTokenSource();
        var post = _world.Rest.PostAsync(RestWorld.Channel, RestWorld.Hello, "n", null, [], stop.Token);
        await Patience.ForAsync(arrived.Task, "the request arrived");
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => post);
        Assert.Single(_world.Seen);
    }

    internal static RequestDelegate Fault(string name) => name switch
    {
        "500" => Replies.Error(500, 0),
        "502 page" => Replies.Page(502),
        "503" => Replies.Error(503, 0),
        "408" => Replies.Page(408),
        "reset" => Replies.Reset,
        "cut" => Replies.Cut(200),
        "page" => Replies.Page(200),
        "empty" => Replies.Of(200, string.Empty),
        _ => Replies.Of(200, """["a list"]"""),
    };
}
