namespace BriefBot.Chat.Conversations;

/// <summary>Keeps notes beside the answers.</summary>
internal sealed class Notes(AnswerStore store) : INotes
{
    public string? Find(string name) => store.FindNote(name);

    public Task SaveAsync(string name, string value, CancellationToken cancellationToken) =>
        store.SaveNoteAsync(name, value, cancellationToken);
}
