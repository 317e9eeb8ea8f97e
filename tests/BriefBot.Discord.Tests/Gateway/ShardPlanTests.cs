using BriefBot.Discord.Gateway;

namespace BriefBot.Discord.Tests.Gateway;

public sealed class ShardPlanTests
{
    [Theory]
    [InlineData(0, "", 3, "0 1 2")]
    [InlineData(0, "", 0, "0")]
    [InlineData(2, "", 9, "0 1")]
    [InlineData(8, "0-3", 1, "0 1 2 3")]
    [InlineData(8, "5, 1 ,1-2", 1, "1 2 5")]
    public void Read_Settings_GivesTheShards(int count, string shards, int advised, string expected) =>
        Assert.Equal(expected, string.Join(' ', ShardPlan.Read(new DiscordOptions { ShardCount = count, Shards = shards }, advised).Select(shard => shard.Index)));

    [Theory]
    [InlineData(4, "4", "Discord:Shards")]
    [InlineData(4, "3-1", "Discord:Shards")]
    [InlineData(4, "a", "Discord:Shards")]
    [InlineData(4, "1-2-3", "Discord:Shards")]
    [InlineData(4, "0-99999999", "Discord:Shards")]
    [InlineData(4, ",", "Discord:Shards")]
    [InlineData(-1, "", "Discord:ShardCount")]
    [InlineData(99999, "", "Discord:ShardCount")]
    public void Read_SenselessSettings_SayWhichAndWhy(int count, string shards, string setting) =>
        Assert.Contains(
            setting,
            Assert.Throws<DiscordFatalException>(() => ShardPlan.Read(new DiscordOptions { ShardCount = count, Shards = shards }, 1)).Message,
            StringComparison.Ordinal);
}
