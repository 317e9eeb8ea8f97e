using System.Globalization;
using System.Text;
using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.Rest;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.Discord.Tests.StandIns;

/// <summary>The stand-in's REST API against what Discord's documentation says.</summary>
public class RestRulesTests
{
    [Theory]
    [InlineData("User-Agent", null, 403, 40333)]
    [InlineData("User-Agent", "curl/8", 403, 40333)]
    [InlineData("Authorization", null, 401, 0)]
    [InlineData("Authorization", "Bot wrong", 401, 0)]
    [InlineData("Authorization", "Bearer x", 401, 0)]
    public async Task Request_WrongHeader_IsRefused(string header, string? value, int status, int code)
    {
        await using var discord = await StartAsync();
        using var rest = new RawRest(discord);
        rest.Headers.Remove(header);
        if (value is not null)
        {
            rest.Headers.TryAddWithoutValidation(header, value);
        }

        var answer = await rest.GetAsync("/gateway/bot");

        Assert.Equal((status, code), (answer.Status, answer.Code));
        Assert.Equal(1, discord.InvalidRequests);
        Assert.Single(discord.Violations);
    }

    [Theory]
    [InlineData("text/plain", 50035)]
    [InlineData("application/x-www-form-urlencoded", 50035)]
    public async Task Post_WrongContentType_IsRefused(string type, int code)
    {
        await using var discord = await StartAsync();
        using var rest = new RawRest(discord);
        using var content = new StringContent("""{"content":"x"}""", Encoding.UTF8, type);
        var answer = await rest.SendAsync(HttpMethod.Post, Messages(discord), content);

        Assert.Equal((400, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Post_BrokenJson_IsRefused()
    {
        await using var discord = await StartAsync();
        using var rest = new RawRest(discord);

        Assert.Equal(50109, (await rest.PostAsync(Messages(discord), "{")).Code);
    }

    public static TheoryData<string, string> BadMessages => new()
    {
        { """{"content":"LONG2001"}""", "content" },
        { """{"content":"x","nonce":"LONG26"}""", "nonce" },
        { """{"embeds":[{"title":"LONG257"}]}""", "embeds.0.title" },
        { """{"embeds":[{"description":"LONG4000"},{"description":"LONG2001"}]}""", "embeds" },
        { """{"embeds":[{"fields":[{"name":"","value":"v"}]}]}""", "embeds.0.fields.0.name" },
        { """{"embeds":[{"fields":[{"name":"n","value":""}]}]}""", "embeds.0.fields.0.value" },
        { """{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""", "allowed_mentions" },
        { """{"content":"x","components":[{"type":1,"components":[BUTTON,BUTTON]}]}""", "components.0.components.1.custom_id" },
        { """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":5,"label":"l"}]}]}""", "components.0.components.0" },
        { """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"l"}]}]}""", "components.0.components.0" },
        { """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":"c"}]}]}""", "components.0.components.0" },
    };

    [Theory]
    [MemberData(nameof(BadMessages))]
    public async Task Post_BeyondALimit_IsRefusedWithThePlace(string body, string place)
    {
        await using var discord = await StartAsync();
        using var rest = new RawRest(discord);
        foreach (var length in (int[])[26, 257, 2001, 4000])
        {
            body = body.Replace($"LONG{length}", new string('x', length), StringComparison.Ordinal);
        }

        body = body.Replace("BUTTON", """{"type":2,"style":1,"label":"l","custom_id":"c"}""", StringComparison.Ordinal);
        var answer = await rest.PostAsync(Messages(discord), body);
        var node = answer.Json.GetProperty("errors");
        foreach (var part in place.Split('.'))
        {
            node = node.GetProperty(part);
        }

        Assert.Equal((400, 50035), (answer.Status, answer.Code));
        Assert.NotEmpty(node.GetProperty("_errors").EnumerateArray());
        Assert.Contains(discord.Violations, violation => violation.Path == place);
        Assert.Empty(discord.World.General.Messages);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"content":"  "}""")]
    public async Task Post_Nothing_IsRefused(string body)
    {
        await using var discord = await StartAsync();
        using var rest = new RawRest(discord);

        Assert.Equal(50006, (await rest.PostAsync(Messages(discord), body)).Code);
    }

    [Fact]
    public async Task Post_SameNonceEnforced_ReturnsTheFirstForAFewMinutes()
    {
        var clock = new BriefBot.Trials.HandClock();
        await using var discord = await StartAsync(new DiscordStandInOptions { Clock = clock });
        using var rest = new RawRest(discord);
        const string Body = """{"content":"x","nonce":"n1","enforce_nonce":true}""";
        var first = await rest.PostAsync(Messages(discord), Body);
        var second = await rest.PostAsync(Messages(discord), Body);
        clock.Advance(TimeSpan.FromMinutes(10));
        var third = await rest.PostAsync(Messages(discord), Body);

        Assert.Equal("n1", first.Json.GetProperty("nonce").GetString());
        Assert.Equal(first.Json.GetProperty("id").GetString(), second.Json.GetProperty("id").GetString());
        Assert.NotEqual(first.Json.GetProperty("id").GetString(), third.Json.GetProperty("id").GetString());
        Assert.Equal(2, discord.World.General.Messages.Count);
    }

    [Fact]
    public async Task Post_SixthInFiveSeconds_Is429WithTrueHeaders()
    {
        await using var discord = await StartAsync();
        using var rest = new RawRest(discord);
        RawAnswer answer = null!;
        for (var count = 0; count < 5; count++)
        {
            answer = await rest.PostAsync(Messages(discord), """{"content":"x"}""");
            Assert.Equal($"{4 - count}", answer.Headers["X-RateLimit-Remaining"]);
        }

        var refused = await rest.PostAsync(Messages(discord), """{"content":"x"}""");
        var elsewhere = await rest.PostAsync($"/channels/{discord.World.Briefings.Id}/messages", """{"content":"x"}""");

        Assert.Equal("5", answer.Headers["X-RateLimit-Limit"]);
        Assert.NotEmpty(answer.Headers["X-RateLimit-Bucket"]);
        Assert.Equal(429, refused.Status);
        Assert.Equal("user", refused.Headers["X-RateLimit-Scope"]);
        Assert.InRange(refused.Json.GetProperty("retry_after").GetDouble(), 0.001, 5);
        Assert.False(refused.Json.GetProperty("global").GetBoolean());
        Assert.Equal(200, elsewhere.Status);
    }

    [Fact]
    public async Task Get_Over50InASecond_Is429Globally()
    {
        await using var discord = await StartAsync(new DiscordStandInOptions
        {
            Clock = new BriefBot.Trials.HandClock(),
            RateLimits = new RateLimitOptions { Others = new RateLimit(1000, TimeSpan.FromSeconds(5)) },
        });
        using var rest = new RawRest(discord);
        for (var count = 0; count < 50; count++)
        {
            Assert.Equal(200, (await rest.GetAsync("/users/@me")).Status);
        }

        var refused = await rest.GetAsync("/users/@me");

        Assert.Equal((429, "global"), (refused.Status, refused.Headers["X-RateLimit-Scope"]));
        Assert.True(refused.Json.GetProperty("global").GetBoolean());
    }

    [Fact]
    public async Task Multipart_WithAFile_CanBeLoadedAndIsDroppedByAnEdit()
    {
        await using var discord = await StartAsync();
        using var rest = new RawRest(discord);
        using var form = new MultipartFormDataContent("boundary")
        {
            { RawRest.Json("""{"embeds":[{"title":"t","image":{"url":"attachment://p.png"}}],"attachments":[{"id":"0","filename":"p.png","description":"d"}]}"""), "payload_json" },
            { new ByteArrayContent([1, 2, 3]), "files[0]", "p.png" },
        };
        var posted = (await rest.SendAsync(HttpMethod.Post, Messages(discord), form)).Json;
        var file = posted.GetProperty("attachments")[0];
        var address = file.GetProperty("url").GetString()!;
        var edited = (await rest.PatchAsync($"{Messages(discord)}/{posted.GetProperty("id")}", """{"attachments":[]}""")).Json;
        var loaded = await rest.DownloadAsync(address);

        Assert.Equal("d", file.GetProperty("description").GetString());
        Assert.Equal(new byte[] { 1, 2, 3 }, loaded);
        Assert.Equal(address, posted.GetProperty("embeds")[0].GetProperty("image").GetProperty("url").GetString());
        Assert.Equal(0, edited.GetProperty("attachments").GetArrayLength());
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task Thread_FromAMessage_HasItsIdAndTakesMessages()
    {
        await using var discord = await StartAsync();
        using var rest = new RawRest(discord);
        var message = discord.Say(discord.World.Reader, discord.World.General, "a story");
        var thread = await rest.PostAsync($"{Messages(discord)}/{message.Id}/threads", """{"name":"talk"}""");
        var again = await rest.PostAsync($"{Messages(discord)}/{message.Id}/threads", """{"name":"talk"}""");
        var posted = await rest.PostAsync($"/channels/{message.Id}/messages", """{"content":"in it"}""");

        Assert.Equal(201, thread.Status);
        Assert.Equal(message.Id.ToString(CultureInfo.InvariantCulture), thread.Json.GetProperty("id").GetString());
        Assert.Equal(160004, again.Code);
        Assert.Equal(200, posted.Status);
    }

    [Theory]
    [InlineData(Permissions.ViewChannel, 50001)]
    [InlineData(Permissions.SendMessages, 50013)]
    public async Task Post_WithoutPermission_IsRefused(ulong missing, int code)
    {
        await using var discord = await StartAsync();
        using var rest = new RawRest(discord);
        discord.World.General.BotPermissions &= ~missing;
        var answer = await rest.PostAsync(Messages(discord), """{"content":"x"}""");

        Assert.Equal((403, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Channel_Deleted_Is10003()
    {
        await using var discord = await StartAsync();
        using var rest = new RawRest(discord);
        discord.World.Delete(discord.World.General);

        Assert.Equal(10003, (await rest.GetAsync($"/channels/{discord.World.General.Id}")).Code);
    }

    private static string Messages(DiscordStandIn discord) => $"/channels/{discord.World.General.Id}/messages";

    private static Task<DiscordStandIn> StartAsync(DiscordStandInOptions? options = null) =>
        DiscordStandIn.StartAsync(options, TestContext.Current.CancellationToken);
}
