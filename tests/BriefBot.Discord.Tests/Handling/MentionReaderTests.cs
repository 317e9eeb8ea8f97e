using System.Text;
using BriefBot.Discord.Gateway;
using BriefBot.Discord.Handling;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Tests.Handling;

public sealed class MentionReaderTests
{
    private static readonly Snowflake Self = new(77);

    [Theory]
    [InlineData("""{"type":19,"message_reference":{"message_id":"41"},"referenced_message":{"id":"41","channel_id":"11","author":{"id":"77","username":"briefbot"}}}""", 41UL)]
    [InlineData("""{"type":19,"message_reference":{"message_id":"41"},"referenced_message":{"id":"41","channel_id":"11","author":{"id":"5","username":"ada"}}}""", null)]
    [InlineData("""{"type":19,"message_reference":{"type":0,"message_id":"41","channel_id":"11","guild_id":"9"}}""", 41UL)]
    [InlineData("""{"type":19,"message_reference":{"message_id":"41"},"referenced_message":null}""", 41UL)]
    [InlineData("""{"type":19,"message_reference":{"channel_id":"11"}}""", null)]
    [InlineData("""{"type":0,"message_reference":{"type":1,"message_id":"41","channel_id":"12"}}""", null)]
    [InlineData("""{"type":0}""", null)]
    public void RepliedTo_WhetherDiscordLookedTheMessageUpOrNot_IsTheOneThatMayBeTheBots(string reply, ulong? expected)
    {
        var json = reply.Insert(1, """ "id":"42","channel_id":"11","author":{"id":"5","username":"ada"},"content":"and then?", """);
        var message = EventReader.Message(Encoding.UTF8.GetBytes(json));
        Assert.Equal(expected, MentionReader.RepliedTo(message, Self)?.Value);
    }
}
