using BriefBot.Discord.Tests.Rest.Worlds;
using BriefBot.Discord.Wire;
using BriefBot.StandIns;
using Microsoft.AspNetCore.Http;

namespace BriefBot.Discord.Tests.Rest;

public sealed class BucketTests : IAsyncLifetime
{
    private RestWorld _world = null!;

    public async ValueTask InitializeAsync() => _world = await RestWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Post_BucketEmpty_WaitsUntilItsReset()
    {
        _world.Discord.Then(Good(remaining: 1, resetAfter: 4.2), Good(remaining: 0, resetAfter: 3.125));
        await _world.PostAsync();
        await _world.PostAsync();
        await _world.PostAsync();

        Assert.Equal(TimeSpan.Zero, _world.Gaps[0]);
        Assert.Equal(TimeSpan.FromSeconds(3.125), _world.Gaps[1]);
    }

    [Fact]
    public async Task Post_ManyAtOnceInOneChannel_ArriveInOrderAcrossResets()
    {
        _world.Discord.Always = context => Good(remaining: _world.Seen.Count % 3 == 0 ? 0 : 1, resetAfter: 2)(context);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => _world.PostAsync(nonce: $"n{i}")));

        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"n{i}"), _world.Seen.Select(seen => seen.Json.GetProperty("nonce").GetString()));
        Assert.Equal(3, _world.Gaps.Count(gap => gap >= TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public async Task Post_OtherChannel_DoesNotWait()
    {
        _world.Discord.Then(Good(remaining: 0, resetAfter: 60));
        await _world.PostAsync();
        await _world.PostAsync(channel: 8);

        Assert.Equal(TimeSpan.Zero, Assert.Single(_world.Gaps));
    }

    [Fact]
    public async Task Edit_SharesAPostsBucketByDiscordsName_WaitsToo()
    {
        var edit = () => _world.Rest.EditAsync(RestWorld.Channel, new Snowflake(1), RestWorld.Hello, RestWorld.Token);
        _world.Discord.Then(Good(1, 5), Good(1, 5), Good(remaining: 0, resetAfter: 5));
        await edit();
        await _world.PostAsync();
        await _world.PostAsync();
        await edit();

        Assert.Equal([TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(5)], _world.Gaps);
    }

    [Fact]
    public async Task Edit_OtherBucket_DoesNotWait()
    {
        _world.Discord.Then(Good(1, 5, "edits"), Good(0, 5, "posts"));
        await _world.Rest.EditAsync(RestWorld.Channel, new Snowflake(1), RestWorld.Hello, RestWorld.Token);
        await _world.PostAsync();
        await _world.Rest.EditAsync(RestWorld.Channel, new Snowflake(1), RestWorld.Hello, RestWorld.Token);

        Assert.Equal([TimeSpan.Zero, TimeSpan.Zero], _world.Gaps);
    }

    [Fact]
    public async Task Post_ResetTooFarAway_FailsAtOnceAndSaysHowLong()
    {
        _world.Discord.Then(Good(remaining: 0, resetAfter: 3600));
        await _world.PostAsync();

        var error = await RestWorld.FailAsync(_world.PostAsync());

        Assert.Equal(System.Net.HttpStatusCode.TooManyRequests, error.Status);
        Assert.Contains("3600 s", error.Message, StringComparison.Ordinal);
        Assert.Single(_world.Seen);
    }

    [Fact]
    public async Task Post_CancelledInTheQueue_LetsTheOthersPass()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _world.Discord.Then(async context =>
        {
            arrived.SetResult();
            await go.Task;
            await _world.Discord.GoodAsync(context);
        });
        using var stop = new CancellationTokenSource();
        var first = _world.PostAsync(nonce: "first");
        await Patience.ForAsync(arrived.Task, "the request arrived");
        var second = _world.Rest.PostAsync(RestWorld.Channel, RestWorld.Hello, "second", null, [], stop.Token);
        var third = _world.PostAsync(nonce: "third");

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        go.SetResult();
        await Task.WhenAll(first, third);

        Assert.Equal(2, _world.Seen.Count);
        Assert.Equal(0, _world.Rest.Buckets.Count);
    }

    [Fact]
    public async Task Buckets_ThousandInteractions_AreForgotten()
    {
        _world.Discord.Always = Good(remaining: 4, resetAfter: 1);
        for (var i = 0ul; i < 1000; i++)
        {
            await _world.Rest.DeferAsync(RestWorld.Interaction(i + 1), false, RestWorld.Token);
            await _world.Rest.EditResponseAsync(RestWorld.Interaction(i + 1), RestWorld.Hello, [], RestWorld.Token);
        }

        Assert.Equal(0, _world.Rest.Buckets.Count);
    }

    [Fact]
    public async Task Buckets_EmptyOnes_AreForgottenAfterTheirReset()
    {
        _world.Discord.Always = Good(remaining: 0, resetAfter: 1);
        for (var i = 0ul; i < 20; i++)
        {
            await _world.Rest.EditResponseAsync(RestWorld.Interaction(i + 1), RestWorld.Hello, [], RestWorld.Token);
        }

        Assert.Equal(20, _world.Rest.Buckets.Count);
        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        _world.Discord.Always = null;
        await _world.PostAsync();
        Assert.Equal(0, _world.Rest.Buckets.Count);
    }

    private RequestDelegate Good(int remaining, double resetAfter, string bucket = "b1") => context =>
    {
        context.Response.Headers["X-RateLimit-Bucket"] = bucket;
        context.Response.Headers["X-RateLimit-Limit"] = "5";
        context.Response.Headers["X-RateLimit-Remaining"] = remaining.ToString(null, null);
        context.Response.Headers["X-RateLimit-Reset-After"] = resetAfter.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture);
        return _world.Discord.GoodAsync(context);
    };
}
