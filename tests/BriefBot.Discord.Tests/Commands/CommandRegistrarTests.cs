using BriefBot.Chat.Commands;
using BriefBot.Discord.Commands;
using BriefBot.Discord.Wire;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BriefBot.Discord.Tests.Commands;

public class CommandRegistrarTests
{
    private static readonly Snowflake Application = new(1);

    private readonly OverwritesOnly _discord = new();
    private readonly MemoryLedger _ledger = new();

    [Fact]
    public async Task RegisterAsync_SecondStart_AsksDiscordNothing()
    {
        var first = await RegisterAsync();
        var second = await RegisterAsync();

        Assert.Equal(RegistrationResult.Registered, Assert.Single(first).Result);
        Assert.Equal(RegistrationResult.Unchanged, Assert.Single(second).Result);
        var (guild, commands) = Assert.Single(_discord.Overwrites);
        Assert.Null(guild);
        Assert.Equal(CommandCatalog.All.Select(command => command.Name), commands.Select(command => command.Name));
    }

    [Fact]
    public async Task RegisterAsync_ChangedCommand_RegistersAgain()
    {
        await RegisterAsync();
        var changed = await Registrar(string.Empty).RegisterAsync(
            [CommandCatalog.All[0] with { Description = "Another" }], Application, TestContext.Current.CancellationToken);

        Assert.Equal(RegistrationResult.Registered, Assert.Single(changed).Result);
        Assert.Equal(2, _discord.Overwrites.Count);
    }

    [Fact]
    public async Task RegisterAsync_DevelopmentServers_LeavesTheGlobalSetAlone()
    {
        await RegisterAsync(" 20, 30 ,20,");

        Assert.Equal([new Snowflake(20), new Snowflake(30)], _discord.Overwrites.Select(overwrite => overwrite.Guild!.Value));
    }

    [Fact]
    public async Task RegisterAsync_OneServerRefuses_RegistersInTheOthersAndTriesAgainNextTime()
    {
        _discord.RefusedGuild = new Snowflake(20);

        var refused = await RegisterAsync("20,30");
        _discord.RefusedGuild = null;
        var again = await RegisterAsync("20,30");

        Assert.Equal([RegistrationResult.Failed, RegistrationResult.Registered], refused.Select(outcome => outcome.Result));
        Assert.Equal("The bot is not in that server.", refused[0].Problem);
        Assert.Equal([RegistrationResult.Registered, RegistrationResult.Unchanged], again.Select(outcome => outcome.Result));
    }

    [Fact]
    public async Task RegisterAsync_AnotherApplication_HasALedgerOfItsOwn()
    {
        await RegisterAsync();
        var other = await Registrar(string.Empty).RegisterAsync(new Snowflake(2), TestContext.Current.CancellationToken);

        Assert.Equal(RegistrationResult.Registered, Assert.Single(other).Result);
    }

    [Theory]
    [InlineData("my-server")]
    [InlineData("20;30")]
    [InlineData("0")]
    public async Task RegisterAsync_SettingThatIsNoId_SaysWhichAndHow(string servers)
    {
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => RegisterAsync(servers));

        Assert.Contains($"Discord:DevelopmentServers holds '{servers}'", problem.Message, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<RegistrationOutcome>> RegisterAsync(string servers = "") =>
        Registrar(servers).RegisterAsync(Application, TestContext.Current.CancellationToken);

    private CommandRegistrar Registrar(string servers) => new(
        _discord, _ledger, Options.Create(new DiscordOptions { DevelopmentServers = servers }), NullLogger<CommandRegistrar>.Instance);
}
