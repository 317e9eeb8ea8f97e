using System.Net;
using BriefBot.Discord;
using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.Discord.Tests.Trials.Worlds;
using BriefBot.Discord.Wire;
using BriefBot.StandIns.Discord.Faults;
using BriefBot.StandIns.Discord.World;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.DiscordNet.Tests;

/// <summary>What <see cref="IDiscordApi"/> promises, kept through Discord.Net.</summary>
public sealed class ApiTests : IAsyncLifetime
{
    private static readonly MessageBody Hello = new() { Content = "Hello <@1> @everyone" };

    private BotWorld _bot = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IDiscordApi Api => _bot.Services.GetRequiredService<IDiscordApi>();

    private StandInChannel Place => _bot.World.Briefings;

    private Snowflake Channel => new(Place.Id);

    public async ValueTask InitializeAsync() => _bot = await BotWorld.StartAsync(cancellationToken: Stop);

    public async ValueTask DisposeAsync()
    {
        Conduct.AssertClean(_bot.Discord);
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task Post_TwiceWithOneNonce_IsOneMessage()
    {
        var first = await Api.PostAsync(Channel, Hello, "briefing-1", null, [], Stop);
        var second = await Api.PostAsync(Channel, Hello, "briefing-1", null, [], Stop);
        Assert.Equal(first.Id, second.Id);
        Assert.Single(Place.Messages);
        Assert.Equal("briefing-1", second.Nonce!.Value.GetString());
    }

    [Fact]
    public async Task Post_ReplyLost_IsSentAgainAndStandsOnce()
    {
        _bot.Discord.Faults.Rest.Next(2, RestFaultKind.ResetAfterwards, "POST /channels");
        await Api.PostAsync(Channel, Hello, "briefing-2", null, [], Stop);
        Assert.Equal(2, _bot.Discord.Faults.Rest.Happened[RestFaultKind.ResetAfterwards]);
        Assert.Single(Place.Messages);
    }

    [Theory]
    [InlineData(RestFaultKind.BadGateway)]
    [InlineData(RestFaultKind.Unavailable)]
    [InlineData(RestFaultKind.InternalError)]
    [InlineData(RestFaultKind.HtmlError)]
    [InlineData(RestFaultKind.Reset)]
    [InlineData(RestFaultKind.CutBody)]
    [InlineData(RestFaultKind.TooManyOnRoute)]
    [InlineData(RestFaultKind.TooManyGlobally)]
    [InlineData(RestFaultKind.TooManyShared)]
    public async Task Post_Hindered_IsSentAgain(RestFaultKind kind)
    {
        _bot.Discord.Faults.Rest.Next(1, kind, "POST /channels");
        await Api.PostAsync(Channel, Hello, "briefing-3", null, [], Stop);
        Assert.Equal(1, _bot.Discord.Faults.Rest.Happened[kind]);
        Assert.Single(Place.Messages);
    }

    [Fact]
    public async Task Messages_AreEditedFoundAndListed()
    {
        var posted = await Api.PostAsync(Channel, Hello, "n1", null, [], Stop);
        var next = await Api.PostAsync(Channel, Hello, "n2", null, [], Stop);
        await Api.EditAsync(Channel, posted.Id, new MessageBody { Content = "Bye" }, Stop);
        Assert.Equal("Bye", (await Api.FindMessageAsync(Channel, posted.Id, Stop))!.Content);
        Assert.Null(await Api.FindMessageAsync(Channel, new Snowflake(1), Stop));
        Assert.Equal([next.Id, posted.Id], (await Api.ListMessagesAsync(Channel, 100, Stop)).Select(message => message.Id));
        Assert.Equal([next.Id], (await Api.ListMessagesAfterAsync(Channel, posted.Id, 100, Stop)).Select(message => message.Id));
    }

    [Fact]
    public async Task Channel_IsFoundWithWhatTheBotAsks()
    {
        var thread = _bot.Discord.StartThread(_bot.World.Reader, Place, "talk");
        var found = await Api.FindChannelAsync(new Snowflake(thread.Id), Stop);
        Assert.Equal((Channel, true, new Snowflake(_bot.World.Reader.Id)), (found!.ParentId!.Value, found.IsThread, found.OwnerId!.Value));
        Assert.Null(await Api.FindChannelAsync(new Snowflake(1), Stop));
        await Api.ShowTypingAsync(new Snowflake(thread.Id), Stop);
    }

    [Fact]
    public async Task Refusals_HaveDiscordsStatusAndCode()
    {
        Place.BotPermissions = 0;
        var forbidden = await Assert.ThrowsAsync<DiscordApiException>(() => Api.PostAsync(Channel, Hello, "n", null, [], Stop));
        Assert.Contains(forbidden.Code, new[] { DiscordErrorCode.MissingAccess, DiscordErrorCode.MissingPermissions });
        Assert.Equal((HttpStatusCode.Forbidden, false), (forbidden.Status, forbidden.MayBeDone));
        _bot.World.Delete(Place);
        var gone = await Assert.ThrowsAsync<DiscordApiException>(() => Api.PostAsync(Channel, Hello, "n", null, [], Stop));
        Assert.Equal((HttpStatusCode.NotFound, DiscordErrorCode.UnknownChannel, false), (gone.Status, gone.Code, gone.MayBeDone));
    }

    [Fact]
    public async Task Interaction_ThatIsNotKnown_IsRefusedLikeByDiscord()
    {
        var refused = await Assert.ThrowsAsync<DiscordApiException>(
            () => Api.DeferAsync(new Interaction(new Snowflake(5), new Snowflake(6), InteractionType.Command, "secret-token"), false, Stop));
        Assert.Equal(DiscordErrorCode.UnknownInteraction, refused.Code);
        Assert.DoesNotContain("secret-token", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_GivenUp_IsCancelled()
    {
        using var given = new CancellationTokenSource();
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Api.PostAsync(Channel, Hello, "n", null, [], given.Token));
    }
}
