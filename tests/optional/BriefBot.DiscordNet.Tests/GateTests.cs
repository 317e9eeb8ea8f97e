using BriefBot.Discord.Gateway;
using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.StandIns;
using Discord;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.DiscordNet.Tests;

/// <summary>The safe way is the only way: what is no request of BriefBot's is not sent.</summary>
public sealed class GateTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DiscordNet_WritingByItself_IsStopped()
    {
        await using var bot = await BotWorld.StartAsync(cancellationToken: Stop);
        var client = await ((DiscordNetShards)bot.Services.GetRequiredService<IShardRunner>()).Client;
        await Patience.UntilAsync(() => client.GetChannel(bot.World.General.Id) is not null, "Discord.Net knew the channel", Stop);
        var channel = (IMessageChannel)client.GetChannel(bot.World.General.Id);
        await Assert.ThrowsAsync<InvalidOperationException>(() => channel.SendMessageAsync("@everyone"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => channel.SendFileAsync(new MemoryStream(), "a.txt"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => channel.TriggerTypingAsync());
        Assert.NotNull(await client.Rest.GetChannelAsync(channel.Id));
        Assert.Empty(bot.World.General.Messages);
    }

    [Fact]
    public async Task Channel_ThatDiscordNetKnows_IsNotLookedUp()
    {
        await using var bot = await BotWorld.StartAsync(cancellationToken: Stop);
        await bot.WaitUntilRegisteredAsync(Stop);
        await bot.Services.GetRequiredService<BriefBot.Discord.IDiscordApi>().PostAsync(
            new(bot.World.General.Id), new() { Content = "Hello" }, "n", replyTo: null, [], Stop);
        Assert.DoesNotContain(bot.Discord.Requests, request => request.Method == "GET" && request.Path.StartsWith("/channels", StringComparison.Ordinal));
    }
}
