using System.Net;
using BriefBot.Discord.Gateway;

namespace BriefBot.Discord.Tests.Gateway;

/// <summary>The log says why Discord could not be asked where its gateway is.</summary>
public sealed class GatewayAddressTests
{
    [Fact]
    public void ReasonOf_NothingThere_NamesTheSetting() => Assert.Contains(
        "Discord:ApiBase", GatewayAddress.ReasonOf(new DiscordApiException("GET /gateway/bot failed.", HttpStatusCode.NotFound, 0)), StringComparison.Ordinal);

    [Fact]
    public void ReasonOf_DiscordFails_IsItsOwnWord() => Assert.Equal(
        "GET /gateway/bot failed.", GatewayAddress.ReasonOf(new DiscordApiException("GET /gateway/bot failed.", HttpStatusCode.BadGateway, 0)));

    [Fact]
    public void ReasonOf_AnythingElse_QuotesNothing() => Assert.Equal(
        nameof(HttpRequestException), GatewayAddress.ReasonOf(new HttpRequestException("https://discord.com/api/webhooks/1/secret")));
}
