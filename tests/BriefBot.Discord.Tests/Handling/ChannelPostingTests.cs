using BriefBot.Discord.Handling;
using BriefBot.Discord.Tests.Rest.Worlds;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Tests.Handling;

public sealed class ChannelPostingTests : IAsyncLifetime
{
    private RestWorld _world = null!;

    public async ValueTask InitializeAsync() => _world = await RestWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData(403, DiscordErrorCode.CannotReply)]
    [InlineData(403, DiscordErrorCode.CannotReference)]
    [InlineData(404, DiscordErrorCode.UnknownMessage)]
    [InlineData(404, 404)]
    public async Task Post_ReplyRefused_StandsAlone(int status, int code)
    {
        _world.Discord.Then(Replies.Error(status, code));

        await PostAsync(new Snowflake(55));

        Assert.Equal(3, _world.Seen.Count);
        Assert.Equal([true, false, false], _world.Seen.Select(seen => seen.Text.Contains("message_reference", StringComparison.Ordinal)));
        Assert.Equal(["42.0", "42.0", "42.1"], _world.Seen.Select(seen => seen.Json.GetProperty("nonce").GetString()));
    }

    [Theory]
    [InlineData(404, DiscordErrorCode.UnknownChannel)]
    [InlineData(403, DiscordErrorCode.MissingPermissions)]
    [InlineData(403, DiscordErrorCode.MissingAccess)]
    public async Task Post_ChannelRefused_IsNotTriedAgain(int status, int code)
    {
        _world.Discord.Then(Replies.Error(status, code));

        var refused = await RestWorld.FailAsync(PostAsync(new Snowflake(55)));

        Assert.Equal(code, refused.Code);
        Assert.Single(_world.Seen);
    }

    [Fact]
    public async Task Post_NoReplyAndRefused_IsNotTriedAgain()
    {
        _world.Discord.Then(Replies.Error(404, DiscordErrorCode.UnknownMessage));

        await RestWorld.FailAsync(PostAsync(replyTo: null));

        Assert.Single(_world.Seen);
    }

    private Task<IReadOnlyList<Message>> PostAsync(Snowflake? replyTo) => ChannelPosting.PostAsync(
        _world.Rest, RestWorld.Channel, new Snowflake(42), replyTo, [RestWorld.Hello, RestWorld.Hello], RestWorld.Token);
}
