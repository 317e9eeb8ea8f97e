using System.Text;
using BriefBot.Discord;
using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.Discord.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.DiscordNet.Tests;

/// <summary>Messages with files, whose bodies have several parts.</summary>
public sealed class FileTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_WithAFileAndAReply_CarriesBothAndPingsNobody()
    {
        await using var bot = await BotWorld.StartAsync(cancellationToken: Stop);
        var place = bot.World.Briefings;
        var said = await bot.Discord.SayAsync(bot.World.Reader, place, "Hi", cancellationToken: Stop);
        var file = new OutgoingFile("an \"answer\".md", Encoding.UTF8.GetBytes("# All of it"), "text/markdown");
        var posted = await bot.Services.GetRequiredService<IDiscordApi>().PostAsync(
            new Snowflake(place.Id), new MessageBody { Content = "Hello @everyone" }, "n", new Snowflake(said.Id), [file], Stop);
        var message = place.Messages.Single(one => one.Id == posted.Id.Value);
        Assert.Same(said, message.ReplyTo);
        Assert.Equal("text/markdown", Assert.Single(message.Attachments).ContentType);
        Assert.Empty(message.Pings);
        Assert.Empty(bot.Discord.Violations);
    }
}
