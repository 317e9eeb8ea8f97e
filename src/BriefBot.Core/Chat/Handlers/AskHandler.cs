using BriefBot.Answers;
using BriefBot.Chat.Commands;
using BriefBot.Chat.Conversations;
using BriefBot.Memory;
using Microsoft.Extensions.Logging;

namespace BriefBot.Chat.Handlers;

/// <summary><c>/ask</c>: answers a question, in the light of what was asked before it.</summary>
internal sealed class AskHandler(
    IAnswerer answerer, QuoteLock quoteLock, FilterOptions filters, Conversation conversation, ILogger<AskHandler> logger)
    : ICommandHandler
{
    public string Name => CommandNames.Ask;

    public async Task<Reply> ReplyAsync(CommandOptions options, ChatContext context, CancellationToken cancellationToken)
    {
        var question = options.Text(OptionNames.Question)!;
        var filter = await filters.ReadAsync(options, cancellationToken).ConfigureAwait(false);
        var (answer, reading) = await AnswerAsync(question, filter, context, cancellationToken).ConfigureAwait(false);
        var understoodAs = reading == question ? null : reading;
        switch (answer)
        {
            case Answer.Grounded grounded:
                var id = await conversation.KeepAsync(
                    context, new KeptAnswer(reading, grounded.Sentences, grounded.FollowUps), cancellationToken).ConfigureAwait(false);
                return new Reply.Answered(grounded, id, understoodAs);
            case Answer.NotCovered notCovered:
                var missed = await conversation.KeepAsync(context, new KeptAnswer(reading, [], []), cancellationToken).ConfigureAwait(false);
                return new Reply.NotCovered(notCovered) { Id = missed };
            case Answer.Withdrawn withdrawn:
                return Withdrawals.Reply(logger, Name, withdrawn.Reason);
            default:
                throw new InvalidOperationException($"An answer of an unknown kind: {answer.GetType().Name}.");
        }
    }

    /// <summary>The first reading that the articles cover; the likeliest one when they cover none.</summary>
    private async Task<(Answer Answer, string Reading)> AnswerAsync(
        string question, SearchFilter? filter, ChatContext context, CancellationToken cancellationToken)
    {
        (Answer, string)? likeliest = null;
        foreach (var reading in await conversation.ReadAsync(question, context, cancellationToken).ConfigureAwait(false))
        {
            var request = new AnswerRequest(reading, filter)
            {
                Asker = context.Asker,
                Progress = context.Progress is { } progress ? new Unfinished(progress, reading == question ? null : reading) : null,
            };
            var answer = await quoteLock.CheckAsync(
                await answerer.AnswerAsync(request, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            if (answer is not Answer.NotCovered)
            {
                return (answer, reading);
            }

            likeliest ??= (answer, reading);
        }

        return likeliest!.Value;
    }

    /// <summary>Shows an answer on its way as a reply.</summary>
    private sealed class Unfinished(IProgress<Reply> progress, string? understoodAs) : IProgress<Answer.Grounded>
    {
        public void Report(Answer.Grounded value) =>
            progress.Report(new Reply.Answered(value, id: null, understoodAs, isUnfinished: true));
    }
}
