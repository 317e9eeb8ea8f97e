using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.Faults;

namespace BriefBot.Discord.Tests.StandIns;

/// <summary>What goes wrong on purpose goes wrong as it was asked to, and who comes back too early is counted.</summary>
public class RestFaultTests
{
    [Theory]
    [InlineData(RestFaultKind.TooManyOnRoute, 429)]
    [InlineData(RestFaultKind.TooManyGlobally, 429)]
    [InlineData(RestFaultKind.TooManyShared, 429)]
    [InlineData(RestFaultKind.InternalError, 500)]
    [InlineData(RestFaultKind.BadGateway, 502)]
    [InlineData(RestFaultKind.Unavailable, 503)]
    [InlineData(RestFaultKind.HtmlError, 502)]
    [InlineData(RestFaultKind.HtmlTooMany, 429)]
    [InlineData(RestFaultKind.Stall, 200)]
    public async Task Fault_Scripted_HappensOnce(RestFaultKind kind, int status)
    {
        await using var discord = await StartAsync();
        using var rest = new RawRest(discord);
        discord.Faults.Rest.Next(1, kind);
        var first = await rest.GetAsync("/users/@me");
        var second = await rest.GetAsync("/users/@me");

        Assert.Equal((status, 200), (first.Status, second.Status));
        Assert.Equal(1, discord.Faults.Rest.Happened[kind]);
    }

    [Theory]
    [InlineData(RestFaultKind.Reset, 0)]
    [InlineData(RestFaultKind.ResetAfterwards, 1)]
    [InlineData(RestFaultKind.CutBody, 1)]
    public async Task Fault_OfTheConnection_LosesTheAnswerBeforeOrAfterTheDeed(RestFaultKind kind, int posted)
    {
        await using var discord = await StartAsync();
        using var rest = new RawRest(discord);
        discord.Faults.Rest.Next(1, kind, "/messages");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => rest.PostAsync(Messages(discord), """{"content":"x"}"""));

        Assert.Equal(posted, discord.World.General.Messages.Count);
    }

    [Fact]
    public async Task EarlyRequests_WithinAndAfterTheWait_CountsTheFirstOnly()
    {
        var clock = new BriefBot.Trials.HandClock();
        await using var discord = await DiscordStandIn.StartAsync(new DiscordStandInOptions { Clock = clock }, TestContext.Current.CancellationToken);
        using var rest = new RawRest(discord);
        discord.Faults.Rest.Next(1, new RestFault(RestFaultKind.TooManyOnRoute, TimeSpan.FromSeconds(10)), "/messages");
        await rest.PostAsync(Messages(discord), """{"content":"x"}""");
        clock.Advance(TimeSpan.FromSeconds(9));
        await rest.PostAsync(Messages(discord), """{"content":"x"}""");
        clock.Advance(TimeSpan.FromSeconds(1));
        await rest.PostAsync(Messages(discord), """{"content":"x"}""");

        Assert.Equal(1, discord.EarlyRequests);
    }

    [Fact]
    public async Task Randomly_SameSeed_HappensAlike()
    {
        var runs = new List<string>();
        for (var run = 0; run < 2; run++)
        {
            await using var discord = await StartAsync();
            using var rest = new RawRest(discord);
            discord.Faults.Rest.Randomly(0.5, 7, [RestFaultKind.InternalError, RestFaultKind.HtmlError]);
            var statuses = new List<int>();
            for (var call = 0; call < 15; call++)
            {
                statuses.Add((await rest.GetAsync("/users/@me")).Status);
            }

            runs.Add(string.Join(" ", statuses));
        }

        Assert.Equal(runs[0], runs[1]);
        Assert.Contains("502", runs[0], StringComparison.Ordinal);
    }

    private static string Messages(DiscordStandIn discord) => $"/channels/{discord.World.General.Id}/messages";

    private static Task<DiscordStandIn> StartAsync(DiscordStandInOptions? options = null) =>
        DiscordStandIn.StartAsync(options, TestContext.Current.CancellationToken);
}
