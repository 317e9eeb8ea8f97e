using System.Text.Json;
using BriefBot.Storage;
using Microsoft.Extensions.Logging;

namespace BriefBot.Chat.Conversations;

/// <summary>What was said before a question, and what is kept of its answer.</summary>
/// <remarks>A conversation that cannot be read or written costs its comforts, never the answer.</remarks>
internal sealed class Conversation(
    AnswerStore store, ShortIds ids, TimeProvider time, ILogger<Conversation> logger, IQuestionRewriter? rewriter = null)
{
    /// <summary>What was said longer ago is not what a short question means; a reply to it still does.</summary>
    private static readonly TimeSpan TakenUpFor = TimeSpan.FromHours(1);

    /// <summary>So long an answer waits to be kept.</summary>
    private static readonly TimeSpan SaveTime = TimeSpan.FromSeconds(1);

    /// <summary>The readings of a question, the likeliest first; at least one.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(string question, ChatContext context, CancellationToken cancellationToken)
    {
        try
        {
            var turns = Turns(context, Math.Max(1, rewriter?.MostTurns ?? 1));
            var readings = turns.Count == 0 ? [question] : FollowUpReadings.Of(question, turns[^1]);

            // A question that stands on its own needs nobody to rewrite it.
            return readings.Count > 1 && rewriter is { MostTurns: > 0 }
                && await rewriter.RewriteAsync(question, turns, context.Asker, cancellationToken).ConfigureAwait(false) is { } rewritten
                ? [.. readings.Prepend(rewritten).Distinct(StringComparer.OrdinalIgnoreCase)]
                : readings;
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

    /// <summary>What a question can take up, the oldest first: what it replies to, else what was said last, else what the thread began with.</summary>
    private IReadOnlyList<KeptAnswer> Turns(ChatContext context, int most)
    {
        var since = time.GetUtcNow() - TakenUpFor;
        if (Shown(context.RepliesTo) is { } repliedTo)
        {
            return [repliedTo];
        }

        var said = context.Conversation is { } conversation ? store.FindLast(conversation, since, most) : [];
        return said.Count == 0 && Shown(context.StartedFrom) is { } begun ? [begun] : said;
    }

    private KeptAnswer? Shown(string? message) => message is null ? null : store.FindShown(message);
}
