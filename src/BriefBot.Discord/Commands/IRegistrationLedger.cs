namespace BriefBot.Discord.Commands;

/// <summary>Remembers, past restarts, which commands were registered last.</summary>
public interface IRegistrationLedger
{
    /// <summary>The hash that was saved last for a scope; null for none.</summary>
    Task<string?> FindAsync(string scope, CancellationToken cancellationToken);

    /// <summary>Saves a scope's hash in the place of the one before.</summary>
    Task SaveAsync(string scope, string hash, CancellationToken cancellationToken);
}
