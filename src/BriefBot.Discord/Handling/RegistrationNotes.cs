using BriefBot.Chat.Conversations;
using BriefBot.Discord.Commands;

namespace BriefBot.Discord.Handling;

/// <summary>Keeps what was registered among the chat's notes.</summary>
internal sealed class RegistrationNotes(INotes notes) : IRegistrationLedger
{
    public Task<string?> FindAsync(string scope, CancellationToken cancellationToken) => Task.FromResult(notes.Find(NameOf(scope)));

    public Task SaveAsync(string scope, string hash, CancellationToken cancellationToken) =>
        notes.SaveAsync(NameOf(scope), hash, cancellationToken);

    private static string NameOf(string scope) => $"discord commands {scope}";
}
