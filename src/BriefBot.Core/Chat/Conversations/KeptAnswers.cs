using System.Text.Json;
using BriefBot.Answers;
using BriefBot.Storage;
using Microsoft.Extensions.Logging;

namespace BriefBot.Chat.Conversations;

/// <summary>Finds answers again; quotes pass the quote lock once more before they are shown.</summary>
internal sealed class KeptAnswers(AnswerStore store, QuoteLock quoteLock, ILogger<KeptAnswers> logger) : IKeptAnswers
{
    /// <summary>What is said when an answer is not known any more.</summary>
    public const string Forgotten = "This answer is too old for that; please ask the question again.";

    public async Task<Reply> ShowQuotesAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            if (store.Find(id) is not { Sentences.Count: > 0 } kept)
            {
                return new Reply.Notice(NoticeKind.Information, Forgotten);
            }

            var answer = new Answer.Grounded(kept.Question, kept.Sentences, new Coverage(1, Coverage.LeastScore, 0, null), []);
            return await quoteLock.CheckAsync(answer, cancellationToken).ConfigureAwait(false) is Answer.Grounded held
                ? new Reply.QuotesShown(held)
                : new Reply.Notice(NoticeKind.Information, "The articles behind this answer are gone or were changed; please ask again.");
        }
        catch (Exception failure) when (failure is StorageException or JsonException)
        {
            Log.ConversationFailed(logger, failure.Message);
            return new Reply.Notice(NoticeKind.Failed, "The answer cannot be read just now. Please ask the question again.");
        }
    }

    public string? FindFollowUp(string id, int index)
    {
        try
        {
            return store.Find(id)?.FollowUps.ElementAtOrDefault(index);
        }
        catch (Exception failure) when (failure is StorageException or JsonException)
        {
            Log.ConversationFailed(logger, failure.Message);
            return null;
        }
    }

    public Task<bool> RateAsync(string id, string user, bool isUseful, CancellationToken cancellationToken) =>
        store.RateAsync(id, user, isUseful, cancellationToken);

    public Task LinkAsync(string id, string message, CancellationToken cancellationToken) =>
        store.LinkAsync(id, message, cancellationToken);
}
