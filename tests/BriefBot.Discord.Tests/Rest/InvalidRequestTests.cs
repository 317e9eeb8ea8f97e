using System.Net;
using BriefBot.Discord.Rest;
using BriefBot.Discord.Tests.Rest.Worlds;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Tests.Rest;

public sealed class InvalidRequestTests : IAsyncLifetime
{
    private RestWorld _world = null!;

    public async ValueTask InitializeAsync() => _world = await RestWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Everything_TokenRefused_StopsAndSaysWhatToDo()
    {
        _world.Discord.Then(Replies.Error(401, 0));
        Assert.Equal(HttpStatusCode.Unauthorized, (await RestWorld.FailAsync(_world.PostAsync())).Status);

        var error = await RestWorld.FailAsync(_world.PostAsync(channel: 8));
        await RestWorld.FailAsync(_world.Rest.DeferAsync(RestWorld.Interaction(), false, RestWorld.Token));
        await RestWorld.FailAsync(_world.Rest.EditResponseAsync(RestWorld.Interaction(), RestWorld.Hello, [], RestWorld.Token));

        Assert.Contains("Discord:Token", error.Message, StringComparison.Ordinal);
        Assert.Single(_world.Seen);
        Assert.Single(_world.Log.Lines, line => line.StartsWith("Critical", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LookUp_TokenRefused_IsFatal()
    {
        _world.Discord.Then(Replies.Error(401, 0));
        var error = await Assert.ThrowsAsync<DiscordFatalException>(() => _world.Rest.LookUpAsync(RestWorld.Token));
        Assert.Contains("Discord:Token", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, DiscordErrorCode.UnknownWebhook)]
    [InlineData(401, DiscordErrorCode.InvalidWebhookToken)]
    public async Task EditResponse_TokenRanOut_IsNeverCalledAgainAndOthersAre(int status, int code)
    {
        _world.Discord.Then(Replies.Error(status, code));
        await RestWorld.FailAsync(EditAsync(50));
        await RestWorld.FailAsync(EditAsync(50));
        await RestWorld.FailAsync(_world.Rest.FollowUpAsync(RestWorld.Interaction(50), RestWorld.Hello, [], RestWorld.Token));
        Assert.Single(_world.Seen);

        await EditAsync(51);
        await _world.PostAsync();
        Assert.Equal(3, _world.Seen.Count);
    }

    [Fact]
    public async Task EditResponse_MessageDeleted_LeavesTheWebhookAlive()
    {
        _world.Discord.Then(Replies.Error(404, DiscordErrorCode.UnknownMessage));
        await RestWorld.FailAsync(EditAsync(50));
        await _world.Rest.FollowUpAsync(RestWorld.Interaction(50), RestWorld.Hello, [], RestWorld.Token);
        Assert.Equal(2, _world.Seen.Count);
    }

    [Fact]
    public async Task Everything_CeilingOfRefusals_HoldsBackUntilTenMinutesHavePassed()
    {
        _world.Discord.Always = Replies.Error(403, DiscordErrorCode.MissingAccess);
        await Task.WhenAll(Enumerable.Range(0, RestDefaults.InvalidCeiling).Select(i => RestWorld.FailAsync(_world.PostAsync(channel: (ulong)i + 1))));
        _world.Discord.Always = null;
        Assert.Equal(RestDefaults.InvalidCeiling, _world.Rest.Guard.Count);

        var error = await RestWorld.FailAsync(_world.PostAsync());
        Assert.Contains("1000 requests within ten minutes", error.Message, StringComparison.Ordinal);
        Assert.Equal(RestDefaults.InvalidCeiling, _world.Seen.Count);
        await _world.Rest.DeferAsync(RestWorld.Interaction(), false, RestWorld.Token);

        _world.Clock.Advance(RestDefaults.InvalidWindow);
        await _world.PostAsync();
        Assert.Equal(0, _world.Rest.Guard.Count);
    }

    private Task<Message> EditAsync(ulong interaction) =>
        _world.Rest.EditResponseAsync(RestWorld.Interaction(interaction), RestWorld.Hello, [], RestWorld.Token);
}
