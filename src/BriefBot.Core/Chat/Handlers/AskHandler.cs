using BriefBot.Answers;
using BriefBot.Chat.Commands;
using Microsoft.Extensions.Logging;

namespace BriefBot.Chat.Handlers;

/// <summary><c>/ask</c>: answers a question.</summary>
internal sealed class AskHandler(IAnswerer answerer, QuoteLock quoteLock, FilterOptions filters, ILogger<AskHandler> logger)
    : ICommandHandler
{
    public string Name => CommandNames.Ask;

    public async Task<Reply> ReplyAsync(CommandOptions options, ChatContext context, CancellationToken cancellationToken)
    {
        var question = options.Text(OptionNames.Question)!;
        var filter = await filters.ReadAsync(options, cancellationToken).ConfigureAwait(false);
        var answer = await answerer.AnswerAsync(question, filter, cancellationToken).ConfigureAwait(false);
        return await quoteLock.CheckAsync(answer, cancellationToken).ConfigureAwait(false) switch
        {
            Answer.Grounded grounded => new Reply.Answered(grounded),
            Answer.NotCovered notCovered => new Reply.NotCovered(notCovered),
            Answer.Withdrawn withdrawn => Withdrawals.Reply(logger, Name, withdrawn.Reason),
            var other => throw new InvalidOperationException($"An answer of an unknown kind: {other.GetType().Name}."),
        };
    }
}
