using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Tests.Wire;

public class SnowflakeTests
{
    [Fact]
    public void CreatedAt_DocumentationsExample_IsItsTime() => Assert.Equal(
        new DateTimeOffset(2016, 4, 30, 11, 18, 25, 796, TimeSpan.Zero), new Snowflake(175928847299117063).CreatedAt);
}
