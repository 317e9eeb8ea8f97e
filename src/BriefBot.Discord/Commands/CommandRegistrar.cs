using System.Security.Cryptography;
using System.Text.Json;
using BriefBot.Chat.Commands;
using BriefBot.Discord.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefBot.Discord.Commands;

/// <summary>Registers the commands at Discord, and only when they changed: Discord counts what is created each day.</summary>
/// <remarks>
/// Where <see cref="DiscordOptions.DevelopmentServers"/> names servers, the commands are registered in these alone, where
/// changes are seen at once; the global set is left as it is. The bot knows what it registered by a hash in its ledger:
/// commands that someone else takes away stay away until the bot's own change.
/// </remarks>
internal sealed class CommandRegistrar(
    IDiscordApi api, IRegistrationLedger ledger, IOptions<DiscordOptions> options, ILogger<CommandRegistrar> logger)
{
    /// <summary>Registers all commands, and says what became of it in each place; a failure in one does not stop the others.</summary>
    public Task<IReadOnlyList<RegistrationOutcome>> RegisterAsync(Snowflake application, CancellationToken cancellationToken) =>
        RegisterAsync(CommandCatalog.All, application, cancellationToken);

    /// <summary>Registers these commands.</summary>
    internal async Task<IReadOnlyList<RegistrationOutcome>> RegisterAsync(
        IReadOnlyList<CommandDefinition> commands, Snowflake application, CancellationToken cancellationToken)
    {
        var outcomes = new List<RegistrationOutcome>();
        foreach (var scope in Scopes(application))
        {
            outcomes.Add(await RegisterAsync(commands, scope, cancellationToken).ConfigureAwait(false));
        }

        return outcomes;
    }

    private async Task<RegistrationOutcome> RegisterAsync(
        IReadOnlyList<CommandDefinition> commands, RegistrationScope scope, CancellationToken cancellationToken)
    {
        var registrations = CommandRegistrations.Of(commands, scope.IsGlobal);
        var hash = Hash(registrations);
        var key = scope.ToString();
        if (await ledger.FindAsync(key, cancellationToken).ConfigureAwait(false) == hash)
        {
            Log.Unchanged(logger, key);
            return new RegistrationOutcome(scope, RegistrationResult.Unchanged);
        }

        try
        {
            await api.OverwriteCommandsAsync(scope.Application, scope.Guild, registrations, cancellationToken).ConfigureAwait(false);
        }
        catch (DiscordApiException refused)
        {
            Log.Failed(logger, key, refused.Message);
            return new RegistrationOutcome(scope, RegistrationResult.Failed, refused.Message);
        }

        // Only now: a crash before this line means that the next start registers once more, which changes nothing. Being told
        // to stop is no reason to forget what Discord took.
        await ledger.SaveAsync(key, hash, CancellationToken.None).ConfigureAwait(false);
        Log.Registered(logger, registrations.Count, key);
        return new RegistrationOutcome(scope, RegistrationResult.Registered);
    }

    /// <summary>The same commands have the same hash in every process: properties and languages come in a fixed order.</summary>
    internal static string Hash(IReadOnlyList<CommandRegistration> registrations) => Convert.ToHexStringLower(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(registrations, DiscordJson.Default.IReadOnlyListCommandRegistration)));

    private List<RegistrationScope> Scopes(Snowflake application)
    {
        var servers = options.Value.DevelopmentServers.Split(
            ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return servers.Length == 0
            ? [new RegistrationScope(application, null)]
            : [.. servers.Select(server => new RegistrationScope(application, ServerId(server))).Distinct()];
    }

    private static Snowflake ServerId(string server) => Snowflake.TryParse(server, out var id) && id.Value != 0
        ? id
        : throw new InvalidOperationException(
            $"Discord:DevelopmentServers holds '{server}', which is no server's id; give ids such as 197038439483310086, separated by commas.");
}
