using BriefBot.Chat.Conversations;
using BriefBot.Discord.Commands;
using BriefBot.Storage;
using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Handling;

/// <summary>Keeps what was registered among the chat's notes.</summary>
internal sealed class RegistrationNotes(INotes notes, ILogger<RegistrationNotes> logger) : IRegistrationLedger
{
    public Task<string?> FindAsync(string scope, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(notes.Find(NameOf(scope)));
        }
        catch (StorageException)
        {
            // Not known is registered once more, which changes nothing.
            return Task.FromResult<string?>(null);
        }
    }

    public async Task SaveAsync(string scope, string hash, CancellationToken cancellationToken)
    {
        try
        {
            await notes.SaveAsync(NameOf(scope), hash, cancellationToken).ConfigureAwait(false);
        }
        catch (StorageException failure)
        {
            Log.NotRegistered(logger, failure.Message);
        }
    }

    private static string NameOf(string scope) => $"discord commands {scope}";
}
