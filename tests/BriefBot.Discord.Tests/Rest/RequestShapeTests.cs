using BriefBot.Discord.Tests.Rest.Worlds;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Tests.Rest;

public sealed class RequestShapeTests : IAsyncLifetime
{
    private RestWorld _world = null!;

    public async ValueTask InitializeAsync() => _world = await RestWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Post_Reply_CarriesNonceReferenceAndNoMentions()
    {
        var message = await _world.PostAsync(nonce: "day-1", replyTo: new Snowflake(55));

        Assert.Equal(1001u, message.Id.Value);
        var seen = Assert.Single(_world.Seen);
        Assert.Equal("POST /channels/7/messages", seen.Line);
        Assert.Equal(
            """{"content":"Hello","allowed_mentions":{"parse":[],"replied_user":false},"nonce":"day-1","enforce_nonce":true,"message_reference":{"message_id":"55","fail_if_not_exists":false}}""",
            seen.Text);
        Assert.Equal($"Bot {RestWorld.BotToken}", seen.Headers["Authorization"]);
        Assert.Equal("application/json", seen.Headers["Content-Type"]);
        Assert.Matches(@"^DiscordBot \(https://\S+, \d+\.\d+\.\d+\)$", seen.Headers["User-Agent"]);
        Assert.DoesNotContain("traceparent", seen.Headers.Keys);
    }

    [Fact]
    public async Task Interactions_EveryRequest_CarriesNoBotToken()
    {
        var interaction = RestWorld.Interaction();
        await _world.Rest.DeferAsync(interaction, isEphemeral: false, RestWorld.Token);
        await _world.Rest.DeferAsync(interaction, isEphemeral: true, RestWorld.Token);
        await _world.Rest.DeferUpdateAsync(interaction, RestWorld.Token);
        await _world.Rest.RespondAsync(interaction, RestWorld.Hello with { Flags = MessageBody.Ephemeral }, RestWorld.Token);
        await _world.Rest.SuggestAsync(interaction, [new OptionChoice("日本のニュース 🗞", "a1")], RestWorld.Token);
        await _world.Rest.EditResponseAsync(interaction, RestWorld.Hello with { Components = [] }, [], RestWorld.Token);
        await _world.Rest.FollowUpAsync(interaction, RestWorld.Hello with { Flags = MessageBody.Ephemeral }, [], RestWorld.Token);

        var callback = $"POST /interactions/50/{interaction.Token}/callback";
        const string Nobody = "\"allowed_mentions\":{\"parse\":[],\"replied_user\":false}";
        (string Line, string Text)[] expected =
        [
            (callback, """{"type":5}"""),
            (callback, """{"type":5,"data":{"flags":64}}"""),
            (callback, """{"type":6}"""),
            (callback, "{\"data\":{\"content\":\"Hello\",\"flags\":64," + Nobody + "},\"type\":4}"),
            (callback, """{"data":{"choices":[{"name":"日本のニュース \uD83D\uDDDE","value":"a1"}]},"type":8}"""),
            ($"PATCH /webhooks/3/{interaction.Token}/messages/@original", "{\"content\":\"Hello\",\"components\":[]," + Nobody + "}"),
            ($"POST /webhooks/3/{interaction.Token}?wait=true", "{\"content\":\"Hello\",\"flags\":64," + Nobody + "}"),
        ];
        Assert.Equal(expected, _world.Seen.Select(seen => (seen.Line, seen.Text)));
        Assert.All(_world.Seen, seen => Assert.DoesNotContain("Authorization", seen.Headers.Keys));
    }

    [Fact]
    public async Task Edit_Message_PingsNobodyAndDropsTheEphemeralBit()
    {
        await _world.Rest.EditAsync(
            RestWorld.Channel, new Snowflake(8), RestWorld.Hello with { Flags = MessageBody.Ephemeral | MessageBody.SuppressPreviews }, RestWorld.Token);

        var seen = Assert.Single(_world.Seen);
        Assert.Equal("PATCH /channels/7/messages/8", seen.Line);
        Assert.Equal("""{"content":"Hello","flags":4,"allowed_mentions":{"parse":[],"replied_user":false}}""", seen.Text);
    }

    [Fact]
    public async Task Lookups_GoodReplies_AreRead()
    {
        await _world.Rest.ShowTypingAsync(RestWorld.Channel, RestWorld.Token);
        var channel = await _world.Rest.FindChannelAsync(RestWorld.Channel, RestWorld.Token);
        var messages = await _world.Rest.ListMessagesAsync(RestWorld.Channel, 20, RestWorld.Token);
        var message = await _world.Rest.FindMessageAsync(RestWorld.Channel, new Snowflake(8), RestWorld.Token);

        Assert.Equal("news", channel!.Name);
        Assert.Equal("briefbot", Assert.Single(messages).Author.Username);
        Assert.NotNull(message);
        Assert.Equal(
            ["POST /channels/7/typing", "GET /channels/7", "GET /channels/7/messages?limit=20", "GET /channels/7/messages/8"],
            _world.Seen.Select(seen => seen.Line));
        Assert.Equal("0", _world.Seen[0].Headers["Content-Length"]);
    }

    [Theory]
    [InlineData(404, 10003)]
    [InlineData(403, 50001)]
    public async Task Lookups_GoneOrHidden_AreNull(int status, int code)
    {
        _world.Discord.Always = Replies.Error(status, code);
        Assert.Null(await _world.Rest.FindChannelAsync(RestWorld.Channel, RestWorld.Token));
        Assert.Null(await _world.Rest.FindMessageAsync(RestWorld.Channel, new Snowflake(8), RestWorld.Token));
    }

    [Theory]
    [InlineData(null, "PUT /applications/3/commands")]
    [InlineData(9ul, "PUT /applications/3/guilds/9/commands")]
    public async Task OverwriteCommands_SomeServerOrAll_PutsTheList(ulong? guild, string line)
    {
        await _world.Rest.OverwriteCommandsAsync(
            new Snowflake(3),
            guild is { } id ? new Snowflake(id) : null,
            [new CommandRegistration { Name = "help", Description = "What the bot can do" }],
            RestWorld.Token);

        var seen = Assert.Single(_world.Seen);
        Assert.Equal(line, seen.Line);
        Assert.Equal("""[{"name":"help","description":"What the bot can do","type":1}]""", seen.Text);
    }

    [Fact]
    public async Task LookUp_GatewayReply_TellsAddressAndSessions()
    {
        var info = await _world.Rest.LookUpAsync(RestWorld.Token);

        Assert.Equal(new Uri("wss://gateway.discord.gg"), info.Url);
        Assert.Equal((3, 1000, 998, TimeSpan.FromHours(4), 2), (info.Shards, info.SessionsTotal, info.SessionsLeft, info.SessionsResetAfter, info.MaxConcurrency));
    }

    [Fact]
    public async Task Post_Files_GoAsMultipart()
    {
        var file = new OutgoingFile("quotes \"日本\".md", "# Quotes\n"u8.ToArray(), "text/markdown; charset=utf-8");
        await _world.PostAsync(files: [file, new OutgoingFile("two.bin", new byte[] { 1, 2 }, "no type")]);

        var seen = Assert.Single(_world.Seen);
        Assert.StartsWith("multipart/form-data; boundary=", seen.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("Content-Disposition: form-data; name=\"payload_json\"", seen.Text, StringComparison.Ordinal);
        Assert.Contains("\"attachments\":[{\"id\":\"0\",\"filename\":\"quotes \\\"日本\\\".md\"},{\"id\":\"1\",\"filename\":\"two.bin\"}]", seen.Text, StringComparison.Ordinal);
        Assert.Contains("name=\"files[0]\"; filename=\"quotes %22日本%22.md\"", seen.Text, StringComparison.Ordinal);
        Assert.Contains("# Quotes\n", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/octet-stream", seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678901234567890123456")]
    public async Task Post_NonceThatDiscordRefuses_IsNotSent(string nonce)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _world.PostAsync(nonce: nonce));
        Assert.Empty(_world.Seen);
    }
}
