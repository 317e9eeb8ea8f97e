using BriefBot.Chat;
using BriefBot.Discord.Cards;

namespace BriefBot.Discord.Work;

/// <summary>What is done when the queue filled up between the acknowledgement and the work.</summary>
internal static class WorkQueueExcuses
{
    /// <summary>Adds work, or tells whoever waits that the bot is busy.</summary>
    public static async Task AddOrExcuseAsync(this WorkQueue queue, Job job, ReplyCards cards, CancellationToken cancellationToken)
    {
        if (!queue.TryAdd(job))
        {
            var busy = new Reply.Notice(NoticeKind.Information, job.Texts.Words.Busy);
            await job.Target.SendAsync(cards.Of(busy, new CardContext(job.Texts)), cancellationToken).ConfigureAwait(false);
        }
    }
}
