using BriefBot.Storage;
using Microsoft.Extensions.Logging;

namespace BriefBot.Chat.Conversations;

/// <summary>What was said before a question, and what is kept of its answer.</summary>
/// <remarks>A conversation that cannot be read or written costs its comforts, never the answer.</remarks>
internal sealed class Conversation(AnswerStore store, ShortIds ids, ILogger<Conversation> logger)
{
    /// <summary>The readings of a question, the likeliest first; at least one.</summary>
    public IReadOnlyList<string> Read(string question, ChatContext context)
    {
        try
        {
            var last = context.RepliesTo is { } message ? store.FindShown(message) : null;
            last ??= context.Conversation is { } conversation ? store.FindLast(conversation) : null;
            return last is null ? [question] : FollowUpReadings.Of(question, last);
        }
        catch (StorageException failure)
        {
            Log.ConversationFailed(logger, failure.Message);
            return [question];
        }
    }

    /// <summary>Keeps an answer where there is a conversation to go on with.</summary>
    /// <returns>The id by which it can be found again; null when it was not kept.</returns>
    public async Task<string?> KeepAsync(ChatContext context, KeptAnswer answer, CancellationToken cancellationToken)
    {
        if (context.Conversation is null)
        {
            return null;
        }

        try
        {
            var id = ids.NextLong();
            await store.SaveAsync(id, context.Conversation, answer, cancellationToken).ConfigureAwait(false);
            return id;
        }
        catch (StorageException failure)
        {
            Log.ConversationFailed(logger, failure.Message);
            return null;
        }
    }
}
