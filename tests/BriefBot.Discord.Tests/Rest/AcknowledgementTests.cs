using System.Net;
using BriefBot.Discord.Rest;
using BriefBot.Discord.Tests.Rest.Worlds;
using BriefBot.Discord.Wire;
using BriefBot.StandIns;

namespace BriefBot.Discord.Tests.Rest;

public sealed class AcknowledgementTests : IAsyncLifetime
{
    private RestWorld _world = null!;

    public async ValueTask InitializeAsync() => _world = await RestWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("500")]
    [InlineData("502 page")]
    [InlineData("reset")]
    public async Task Defer_ReplyLost_IsSentAgainAtOnceAndASecondRefusalIsSuccess(string fault)
    {
        _world.Discord.Then(RetryTests.Fault(fault), Replies.Error(400, DiscordErrorCode.AlreadyAcknowledged));
        await DeferAsync();

        Assert.Equal(2, _world.Seen.Count);
        Assert.InRange(_world.Gaps[0], TimeSpan.FromTicks(1), TimeSpan.FromSeconds(0.4));
    }

    [Fact]
    public async Task Defer_AcknowledgedByAnother_Fails()
    {
        _world.Discord.Then(Replies.Error(400, DiscordErrorCode.AlreadyAcknowledged));
        Assert.Equal(DiscordErrorCode.AlreadyAcknowledged, (await RestWorld.FailAsync(DeferAsync())).Code);
    }

    [Fact]
    public async Task Defer_AcknowledgedByAnotherDuringALimit_Fails()
    {
        _world.Discord.Then(Replies.Limited(0.2), Replies.Error(400, DiscordErrorCode.AlreadyAcknowledged));
        Assert.Equal(DiscordErrorCode.AlreadyAcknowledged, (await RestWorld.FailAsync(DeferAsync())).Code);
    }

    [Fact]
    public async Task Defer_NoReply_IsSentAgainWhileThereIsTime()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _world.Discord.Then(Replies.Never(arrived));
        var defer = DeferAsync();
        await Patience.ForAsync(arrived.Task, "the request arrived");
        _world.Clock.Advance(RestDefaults.UrgentTry);

        await defer;
        Assert.Equal(2, _world.Seen.Count);
    }

    [Fact]
    public async Task Defer_TooLate_FailsWithDiscordsCodeAndIsNotTriedAgain()
    {
        _world.Discord.Always = Replies.Error(404, DiscordErrorCode.UnknownInteraction);
        var error = await RestWorld.FailAsync(DeferAsync());

        Assert.Equal((HttpStatusCode.NotFound, DiscordErrorCode.UnknownInteraction), (error.Status!.Value, error.Code));
        Assert.Single(_world.Seen);
    }

    [Fact]
    public async Task Defer_ToldToWaitBeyondThreeSeconds_FailsAtOnce()
    {
        _world.Discord.Always = Replies.Limited(3);
        await RestWorld.FailAsync(DeferAsync());
        Assert.Single(_world.Seen);
    }

    [Fact]
    public async Task Suggest_TooMany_IsRefusedBeforeItIsSent()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _world.Rest.SuggestAsync(
            RestWorld.Interaction(), [.. Enumerable.Range(0, 26).Select(i => new OptionChoice($"{i}", $"{i}"))], RestWorld.Token));
        Assert.Empty(_world.Seen);
    }

    private Task DeferAsync() => _world.Rest.DeferAsync(RestWorld.Interaction(), isEphemeral: false, RestWorld.Token);
}
