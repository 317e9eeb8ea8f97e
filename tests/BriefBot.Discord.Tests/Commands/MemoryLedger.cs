using BriefBot.Discord.Commands;

namespace BriefBot.Discord.Tests.Commands;

/// <summary>Remembers for as long as the test runs.</summary>
internal sealed class MemoryLedger : IRegistrationLedger
{
    private readonly Dictionary<string, string> _hashes = [];

    public Task<string?> FindAsync(string scope, CancellationToken cancellationToken) => Task.FromResult(_hashes.GetValueOrDefault(scope));

    public Task SaveAsync(string scope, string hash, CancellationToken cancellationToken)
    {
        _hashes[scope] = hash;
        return Task.CompletedTask;
    }
}
