using System.Text.Json;
using BriefBot.Storage;
using Microsoft.Extensions.Logging;

namespace BriefBot.Chat.Conversations;

/// <summary>What was said before a question, and what is kept of its answer.</summary>
/// <remarks>A conversation that cannot be read or written costs its comforts, never the answer.</remarks>
internal sealed class Conversation(AnswerStore store, ShortIds ids, TimeProvider time, ILogger<Conversation> logger)
{
    /// <summary>What was said longer ago is not what a short question means; a reply to it still does.</summary>
    private static readonly TimeSpan TakenUpFor = TimeSpan.FromHours(1);

    /// <summary>So long an answer waits to be kept.</summary>
    private static readonly TimeSpan SaveTime = TimeSpan.FromSeconds(1);

    /// <summary>The readings of a question, the likeliest first; at least one.</summary>
    public IReadOnlyList<string> Read(string question, ChatContext context)
    {
        try
        {
            var last = Shown(context.RepliesTo)
                ?? (context.Conversation is { } conversation ? store.FindLast(conversation, time.GetUtcNow() - TakenUpFor) : null)
                ?? Shown(context.StartedFrom);
            return last is null ? [question] : FollowUpReadings.Of(question, last);
        }
        catch (Exception failure) when (failure is StorageException or JsonException)
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
            using var soon = new CancellationTokenSource(SaveTime, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(soon.Token, cancellationToken);
            await store.SaveAsync(id, context.Conversation, answer, either.Token).ConfigureAwait(false);
            return id;
        }
        catch (Exception failure) when (failure is StorageException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.ConversationFailed(logger, failure.Message);
            return null;
        }
    }

    private KeptAnswer? Shown(string? message) => message is null ? null : store.FindShown(message);
}
