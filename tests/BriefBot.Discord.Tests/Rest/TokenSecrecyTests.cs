using BriefBot.Discord.Rest;
using BriefBot.Discord.Tests.Rest.Worlds;
using BriefBot.Discord.Wire;
using BriefBot.Trials;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BriefBot.Discord.Tests.Rest;

public sealed class TokenSecrecyTests : IAsyncLifetime
{
    private RestWorld _world = null!;

    public static TheoryData<string> Faults =>
        ["500", "502 page", "reset", "cut", "page", "wrong type", "400", "401", "403", "404", "429", "429 page", "echo", "status line"];

    public async ValueTask InitializeAsync() => _world = await RestWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Everything_AnyFailure_ShowsNoTokenInErrorsAndLogs(string fault)
    {
        _world.Discord.Always = Of(fault);
        Task[] calls =
        [
            _world.Rest.DeferAsync(RestWorld.Interaction(1), true, RestWorld.Token),
            _world.Rest.EditResponseAsync(RestWorld.Interaction(2), RestWorld.Hello, [], RestWorld.Token),
            _world.Rest.FollowUpAsync(RestWorld.Interaction(3), RestWorld.Hello, [], RestWorld.Token),
            _world.PostAsync(),
            _world.Rest.ShowTypingAsync(new Snowflake(8), RestWorld.Token),
            _world.Rest.LookUpAsync(RestWorld.Token),
            _world.Rest.DownloadAsync(new Attachment(new Snowflake(1), "a.txt", 4, $"{_world.Discord.ApiBase}/files/{RestWorld.BotToken}"), 3, RestWorld.Token),
        ];

        List<string> texts = [];
        foreach (var call in calls)
        {
            // A page in place of an acknowledgement's empty body is a success all the same.
            if (await Record.ExceptionAsync(() => call) is { } error)
            {
                texts.Add(error.ToString());
            }
        }

        Assert.True(texts.Count >= 4, $"{texts.Count} failures");
        Assert.DoesNotContain(texts.Concat(_world.Log.Lines), text => text.Contains("Canary", StringComparison.Ordinal));
    }

    [Fact]
    public void Requests_Shown_NameTheRouteAlone()
    {
        var request = new RestRequest(RestRoutes.FollowUp, $"/webhooks/3/{RestWorld.InteractionToken}") { Secret = RestWorld.InteractionToken };
        Assert.Equal("POST /webhooks/{application}/{token}", request.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Canary with blanks")]
    [InlineData("Canary\r\nX-Evil: 1")]
    [InlineData("Canaryé")]
    public void Start_TokenThatCannotBeOne_IsFatalAndNotShown(string token)
    {
        var error = Assert.Throws<DiscordFatalException>(() => Connect(token, "https://discord.com/api/v10"));
        Assert.Contains("Discord:Token", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("discord.com/api")]
    [InlineData("ftp://discord.com")]
    public void Start_AddressThatCannotBeOne_IsFatal(string address) =>
        Assert.Contains("Discord:ApiBase", Assert.Throws<DiscordFatalException>(() => Connect("token", address)).Message, StringComparison.Ordinal);

    private static void Connect(string token, string address) => new DiscordRest(
        Options.Create(new DiscordOptions { Token = token, ApiBase = address }), new HandClock(), new Random(1), NullLogger<DiscordRest>.Instance).Dispose();

    private static RequestDelegate Of(string fault) => fault switch
    {
        "400" or "401" or "403" or "404" => Replies.Error(int.Parse(fault, null), 50001),
        "429" => Replies.Limited(400),
        "429 page" => Replies.Page(429),
        "echo" => EchoAsync,
        "status line" => EchoInStatusLineAsync,
        _ => RetryTests.Fault(fault),
    };

    private static Task EchoAsync(HttpContext context)
    {
        var secret = $"{context.Request.Headers.Authorization} {context.Request.Path}";
        context.Response.Headers["X-RateLimit-Bucket"] = secret;
        return Replies.Of(400, """{"message":"S","code":1,"errors":{"S":{"_errors":[{"message":"S"}]}}}""".Replace("S", secret, StringComparison.Ordinal))(context);
    }

    // Not HTTP at all: what came is part of what the network library complains of.
    private static async Task EchoInStatusLineAsync(HttpContext context)
    {
        context.Response.Headers["X-Broken"] = "1";
        var transport = context.Features.Get<Microsoft.AspNetCore.Connections.Features.IConnectionTransportFeature>()!.Transport;
        await transport.Output.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"{context.Request.Headers.Authorization}{context.Request.Path}\r\n\r\n"));
        context.Abort();
    }
}
