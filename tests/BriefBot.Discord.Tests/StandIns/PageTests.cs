using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BriefBot.StandIns.Discord;

namespace BriefBot.Discord.Tests.StandIns;

/// <summary>The page's server side: safe by its headers, and honest when nothing is there.</summary>
public class PageTests
{
    [Fact]
    public async Task Page_Loaded_NeedsNothingFromElsewhereAndRunsItsOwnScriptOnly()
    {
        await using var discord = await DiscordStandIn.StartAsync(cancellationToken: Token);
        using var http = new HttpClient();
        using var answer = await http.GetAsync(discord.Address, Token);
        var html = await answer.Content.ReadAsStringAsync(Token);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.DoesNotMatch(new Regex("(src|href)=\"(?!data:)", RegexOptions.IgnoreCase), html);
        Assert.DoesNotContain("innerHTML", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'; script-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("/*PAGE.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_BotsNameTyped_BecomesAMention()
    {
        await using var discord = await DiscordStandIn.StartAsync(cancellationToken: Token);
        var answer = await PostAsync(discord, "say", """ "text":"@briefbot why?" """);

        Assert.Equal("{}", answer.Text);
        Assert.Equal($"{discord.World.Bot.Mention} why?", discord.World.General.Messages.Single().Content);
    }

    [Fact]
    public async Task Command_NoBot_SaysSo()
    {
        await using var discord = await DiscordStandIn.StartAsync(cancellationToken: Token);
        var answer = await PostAsync(discord, "command", """ "name":"ask","options":{} """);

        Assert.Equal("No bot is connected.", answer.Json.GetProperty("problem").GetString());
    }

    [Fact]
    public async Task Action_NotJson_IsRefused()
    {
        await using var discord = await DiscordStandIn.StartAsync(cancellationToken: Token);

        Assert.Equal(415, (await PostAsync(discord, "say", """ "text":"x" """, "text/plain")).Status);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<RawAnswer> PostAsync(DiscordStandIn discord, string action, string rest, string type = "application/json")
    {
        using var http = new HttpClient();
        var (user, channel) = (discord.World.Reader.Id.ToString(CultureInfo.InvariantCulture), discord.World.General.Id);
        using var content = new StringContent($$"""{"user":"{{user}}","channel":"{{channel}}",{{rest}}}""", Encoding.UTF8, type);
        using var answer = await http.PostAsync(new Uri($"{discord.Address}/page/{action}"), content, Token);
        return new RawAnswer((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Token), new Dictionary<string, string>());
    }
}
