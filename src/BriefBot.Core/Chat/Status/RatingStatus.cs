using System.Globalization;
using BriefBot.Chat.Conversations;

namespace BriefBot.Chat.Status;

/// <summary>Says how many answers of the last weeks were found useful.</summary>
internal sealed class RatingStatus(AnswerStore store, TimeProvider time) : IStatusSource
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(30);

    public Task<IReadOnlyList<StatusLine>> ReadAsync(CancellationToken cancellationToken)
    {
        var (useful, notUseful) = store.CountRatings(time.GetUtcNow() - Window);
        IReadOnlyList<StatusLine> lines = useful + notUseful == 0
            ? []
            : [new StatusLine("Answers rated", string.Create(CultureInfo.InvariantCulture, $"{useful:N0} useful, {notUseful:N0} not useful in the last {Window.Days} days"))];
        return Task.FromResult(lines);
    }
}
