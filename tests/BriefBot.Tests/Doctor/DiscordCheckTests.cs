using System.Text;
using BriefBot.Doctor;
using BriefBot.StandIns.Discord;

namespace BriefBot.Tests.Doctor;

/// <summary>What the doctor says of the bot's token.</summary>
public sealed class DiscordCheckTests
{
    private static readonly string Good = DoctorWorld.Token;

    public static TheoryData<string, string> WrongTokens => new()
    {
        { "", "is empty" },
        { " " + Good, "has spaces or line ends in it" },
        { Good + "\r\n", "has spaces or line ends in it" },
        { Good.Replace(".", " .", StringComparison.Ordinal), "has spaces or line ends in it" },
        { "Bot " + Good, "starts with the word that only the request's header has" },
        { "Bearer:" + Good, "starts with the word that only the request's header has" },
        { $"\"{Good}\"", "has quotation marks around it" },
        { $"‘{Good}’", "has quotation marks around it" },
        { Good[..^3] + "ä", "holds signs that no token has" },
        { "1000000000000000000", "is a number: the application's id, it seems" },
        { new string('a', 64), "is the application's public key, it seems" },
        { "AbCdEf-hIjKlMnOpQrStUvWxYz012345", "is the application's client secret, it seems" },
        { Good.Split('.')[0], "has one part where a token has three" },
        { Good[..Good.LastIndexOf('.')], "has 2 parts where a token has three" },
        { Good.Replace(".StandI.", "..", StringComparison.Ordinal), "has a part that is empty" },
        { Good.Replace("not-a", "not+a", StringComparison.Ordinal), "has a part that is empty or no URL-safe Base64" },
        { Good[3..], "does not start with a bot's id" },
        { Good[..^30], "is too short" },
    };

    [Theory]
    [MemberData(nameof(WrongTokens))]
    public void Token_OfTheWrongForm_IsToldApartAndNeverRepeated(string token, string problem)
    {
        var found = DiscordToken.ProblemOf(token);
        Assert.StartsWith(problem, found, StringComparison.Ordinal);
        Assert.True(token.Length < 6 || !found!.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public void Token_OfTheRightForm_HasNoProblem()
    {
        Assert.Null(DiscordToken.ProblemOf(Good));
        Assert.Null(DiscordToken.ProblemOf($"{Convert.ToBase64String(Encoding.ASCII.GetBytes("81384788765712384")).TrimEnd('=')}.GaBc12.{new string('x', 38)}"));
    }

    [Fact]
    public async Task Discord_NoToken_IsNotAsked()
    {
        await using var world = await DoctorWorld.StartAsync();
        var run = await world.RunAsync($"Discord:ApiBase={world.Discord.ApiBase}");
        Assert.Equal("OK   discord: no token, BriefBot chats on the console", DoctorWorld.Line("discord", run));
        Assert.Empty(world.Discord.Requests);
    }

    [Theory]
    [InlineData(0, "message content intent off, and BriefBot needs none")]
    [InlineData(1 << 15, "message content intent on, though BriefBot can do without")]
    public async Task Discord_TakesTheToken_SaysWhoseItIs(int intents, string end)
    {
        await using var world = await DoctorWorld.StartAsync(new DiscordStandInOptions { GrantedIntents = intents });
        var bot = world.Discord.World.Bot;
        Assert.Equal($"OK   discord: Discord takes the token of {bot.Name} ({bot.Id}); {end}", await world.DiscordAsync());
        Assert.Empty(world.Discord.Violations);
    }

    [Fact]
    public async Task Discord_RefusesTheToken_SaysWhatToCopy()
    {
        await using var world = await DoctorWorld.StartAsync();
        var other = Good[..^4] + "1111";
        var line = await world.DiscordAsync(other);
        Assert.StartsWith("FAIL discord: Discord refuses the token (status 401); it was reset, or is another bot's → copy the token alone", line, StringComparison.Ordinal);
        Assert.DoesNotContain(other, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discord_TokenOfTheWrongForm_IsNotSent()
    {
        await using var world = await DoctorWorld.StartAsync();
        Assert.StartsWith("FAIL discord: Discord:Token is a number: the application's id", await world.DiscordAsync("1000000000000000000"), StringComparison.Ordinal);
        Assert.Empty(world.Discord.Requests);

        // What no header could carry is refused with all other settings, and with the same advice.
        var pasted = await world.RunAsync($"Discord:Token=Bot {Good}");
        Assert.Equal(3, pasted.Code);
        Assert.Contains("→ copy the token alone, without quotes, spaces or \"Bot \" before it", Assert.Single(pasted.OutLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discord_AddressIsAnotherServer_SaysSo()
    {
        await using var world = await DoctorWorld.StartAsync();
        Assert.Contains("does not answer like Discord (status 404) → leave Discord:ApiBase out", await world.DiscordAsync(address: world.Model.Endpoint), StringComparison.Ordinal);
    }
}
