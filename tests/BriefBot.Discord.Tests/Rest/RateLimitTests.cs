using System.Net;
using BriefBot.Discord.Rest;
using BriefBot.Discord.Tests.Rest.Worlds;
using BriefBot.StandIns;
using BriefBot.Trials;

namespace BriefBot.Discord.Tests.Rest;

public sealed class RateLimitTests : IAsyncLifetime
{
    private RestWorld _world = null!;

    public async ValueTask InitializeAsync() => _world = await RestWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData(0.35)]
    [InlineData(2.0005)]
    public async Task Post_TooManyInItsBucket_WaitsTheDecimalSecondsOfTheBody(double seconds)
    {
        _world.Discord.Then(Replies.Limited(seconds));
        await _world.PostAsync();

        var gap = Assert.Single(_world.Gaps);
        Assert.InRange(gap, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds + 0.001));
    }

    [Fact]
    public async Task Post_TooManyTwice_KeepsItsPlaceBeforeLaterOnes()
    {
        _world.Discord.Then(Replies.Limited(3), Replies.Limited(2));
        await Task.WhenAll(_world.PostAsync(nonce: "a"), _world.PostAsync(nonce: "b"));

        Assert.Equal(["a", "a", "a", "b"], _world.Seen.Select(seen => seen.Json.GetProperty("nonce").GetString()));
    }

    [Fact]
    public async Task Post_TooManyShared_WaitsAndIsNotCounted()
    {
        _world.Discord.Then(Replies.Limited(4, "shared"));
        await _world.PostAsync();

        Assert.Equal(TimeSpan.FromSeconds(4), Assert.Single(_world.Gaps));
        Assert.Equal(0, _world.Rest.Guard.Count);
    }

    [Fact]
    public async Task Post_TooManyGlobally_OtherChannelsWaitToo()
    {
        var waits = 0;
        await using var world = await RestWorld.StartAsync(delay => delay == TimeSpan.FromSeconds(5) && Interlocked.Increment(ref waits) < 0);
        world.Discord.Then(Replies.LimitedGlobally(5));
        var first = world.PostAsync();
        await Patience.UntilAsync(() => Volatile.Read(ref waits) > 0, "the first one waited", RestWorld.Token);
        var second = world.PostAsync(channel: 8);
        Assert.Equal(2, waits);
        Assert.Single(world.Seen);

        world.Clock.Advance(TimeSpan.FromSeconds(5));
        await Task.WhenAll(first, second);
        Assert.Equal(3, world.Seen.Count);
        Assert.Equal(1, world.Rest.Guard.Count);
    }

    [Fact]
    public async Task Defer_GlobalBlockStands_IsSentAtOnce()
    {
        await using var world = await RestWorld.StartAsync(_ => false);
        world.Discord.Then(Replies.LimitedGlobally(30));
        var post = world.PostAsync();
        await Patience.UntilAsync(() => world.Rest.Guard.Count > 0, "the refusal was noted", RestWorld.Token);
        await world.Rest.DeferAsync(RestWorld.Interaction(), false, RestWorld.Token);
        Assert.Equal(2, world.Seen.Count);
        Assert.False(post.IsCompleted);
    }

    [Fact]
    public async Task EditResponse_ToldToWaitGlobally_WaitsItselfAlthoughItIsExempt()
    {
        _world.Discord.Then(Replies.LimitedGlobally(5));
        await _world.Rest.EditResponseAsync(RestWorld.Interaction(), RestWorld.Hello, [], RestWorld.Token);
        Assert.Equal(TimeSpan.FromSeconds(5), Assert.Single(_world.Gaps));
    }

    [Theory]
    [InlineData("Retry-After: 7", 7)]
    [InlineData("Server: cloudflare", 60)]
    public async Task Post_PageInPlaceOfALimit_SilencesEverythingForAsLongAsItSaysOrAMinute(string header, int seconds)
    {
        _world.Discord.Then(Replies.Page(429, header));
        await _world.PostAsync();

        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.Single(_world.Gaps));
    }

    [Fact]
    public async Task Defer_WholeAddressIsSilenced_FailsWithoutSending()
    {
        await using var world = await RestWorld.StartAsync(_ => false);
        world.Discord.Then(Replies.Page(429));
        _ = world.PostAsync();
        await Patience.UntilAsync(() => world.Rest.Guard.Count > 0, "the refusal was noted", RestWorld.Token);
        var error = await RestWorld.FailAsync(world.Rest.DeferAsync(RestWorld.Interaction(), false, RestWorld.Token));
        Assert.Equal(HttpStatusCode.TooManyRequests, error.Status);
        Assert.Single(world.Seen);
    }

    [Fact]
    public async Task Defer_TooMany_WaitsAndIsSentAgain()
    {
        _world.Discord.Then(Replies.Limited(0.5));
        await _world.Rest.DeferAsync(RestWorld.Interaction(), false, RestWorld.Token);
        Assert.Equal(TimeSpan.FromSeconds(0.5), Assert.Single(_world.Gaps));
    }

    [Fact]
    public async Task FollowUp_TooMany_WaitsAndIsSentAgain()
    {
        _world.Discord.Then(Replies.Limited(2));
        await _world.Rest.FollowUpAsync(RestWorld.Interaction(), RestWorld.Hello, [], RestWorld.Token);
        Assert.Equal(TimeSpan.FromSeconds(2), Assert.Single(_world.Gaps));
    }

    [Fact]
    public async Task Post_ToldToWaitLongerThanThereIsTime_FailsAtOnce()
    {
        _world.Discord.Always = Replies.Limited(900);
        var error = await RestWorld.FailAsync(_world.PostAsync());

        Assert.Equal(HttpStatusCode.TooManyRequests, error.Status);
        Assert.Contains("900 s", error.Message, StringComparison.Ordinal);
        Assert.Single(_world.Seen);
    }

    [Fact]
    public async Task GlobalLimit_HundredsAtOnce_LetsFiftyPassInASecond()
    {
        var clock = new HandClock { PassesAtOnce = _ => true };
        var limit = new GlobalLimit(clock);
        List<DateTimeOffset> times = [];
        for (var i = 0; i < 400; i++)
        {
            await limit.WaitAsync(RestRoutes.Post, new Deadline(clock, TimeSpan.FromMinutes(2)), RestWorld.Token);
            times.Add(clock.GetUtcNow());
        }

        Assert.True(times[^1] - times[0] < TimeSpan.FromSeconds(8.5));
        for (var i = 0; i + RestDefaults.GlobalRequests < times.Count; i++)
        {
            Assert.True(times[i + RestDefaults.GlobalRequests] - times[i] > TimeSpan.FromSeconds(1));
        }
    }
}
