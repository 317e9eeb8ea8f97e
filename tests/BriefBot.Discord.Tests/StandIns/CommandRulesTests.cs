using BriefBot.StandIns.Discord;

namespace BriefBot.Discord.Tests.StandIns;

/// <summary>What Discord refuses of commands, and what it keeps.</summary>
public class CommandRulesTests
{
    [Theory]
    [InlineData("""[{"name":"Ask","description":"d"}]""")]
    [InlineData("""[{"name":"a b","description":"d"}]""")]
    [InlineData("""[{"name":"","description":"d"}]""")]
    [InlineData("""[{"name":"ask","description":""}]""")]
    [InlineData("""[{"name":"ask"}]""")]
    [InlineData("""[{"name":"ask","description":"d"},{"name":"ask","description":"d"}]""")]
    [InlineData("""[{"name":"ask","description":"d","name_localizations":{"jp":"x"}}]""")]
    [InlineData("""[{"name":"ask","description":"d","name_localizations":{"ja":"X Y"}}]""")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"d"},{"type":3,"name":"b","description":"d","required":true}]}]""")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"d"},{"type":3,"name":"a","description":"d"}]}]""")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"d","autocomplete":true,"choices":[{"name":"n","value":"v"}]}]}]""")]
    [InlineData("{}")]
    public async Task Put_AgainstTheRules_IsRefused(string commands)
    {
        await using var discord = await DiscordStandIn.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var rest = new RawRest(discord);
        var answer = await rest.PutAsync($"/applications/{discord.World.Bot.Id}/commands", commands);

        Assert.Equal((400, 50035), (answer.Status, answer.Code));
        Assert.Empty(discord.World.Commands);
    }

    [Fact]
    public async Task Put_Over8000Characters_IsRefused()
    {
        await using var discord = await DiscordStandIn.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var rest = new RawRest(discord);
        var choices = string.Join(",", Enumerable.Range(0, 25).Select(index => $$"""{"name":"{{new string('n', 90)}}{{index}}","value":"{{new string('v', 90)}}"}"""));
        var options = string.Join(",", Enumerable.Range(0, 2).Select(index => $$"""{"type":3,"name":"o{{index}}","description":"d","choices":[{{choices}}]}"""));
        var answer = await rest.PutAsync($"/applications/{discord.World.Bot.Id}/commands", $$"""[{"name":"ask","description":"d","options":[{{options}}]}]""");

        Assert.Equal(400, answer.Status);
        Assert.Contains("8000", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_Again_KeepsTheIdsOfTheSameNames()
    {
        await using var discord = await DiscordStandIn.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var rest = new RawRest(discord);
        var path = $"/applications/{discord.World.Bot.Id}/guilds/{discord.World.Guild.Id}/commands";
        var first = await rest.PutAsync(path, """[{"name":"ask","description":"d"}]""");
        var second = await rest.PutAsync(path, """[{"name":"ask","description":"other"},{"name":"聞く","description":"d"}]""");

        Assert.Equal(first.Json[0].GetProperty("id").GetString(), second.Json[0].GetProperty("id").GetString());
        Assert.Equal(2, (await rest.GetAsync(path)).Json.GetArrayLength());
    }
}
