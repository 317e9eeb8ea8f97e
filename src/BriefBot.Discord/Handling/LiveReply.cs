using System.Threading.Channels;
using BriefBot.Chat;
using BriefBot.Discord.Cards;
using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Handling;

/// <summary>Shows a reply while it is still being written, about once a second; Discord takes five edits in five seconds.</summary>
internal sealed class LiveReply(IReplyTarget target, ReplyCards cards, CardContext context, TimeProvider time, ILogger logger) : IProgress<Reply>
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    // Only the newest state is worth showing.
    private readonly Channel<Reply> _newest = Channel.CreateBounded<Reply>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public void Report(Reply value) => _newest.Writer.TryWrite(value);

    /// <summary>Shows what comes until it is told to stop; what is on its way to Discord then still arrives, so that nothing overtakes it.</summary>
    /// <param name="stop">The reply is complete.</param>
    /// <param name="end">Nothing more is sent.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken end)
    {
        try
        {
            await foreach (var reply in _newest.Reader.ReadAllAsync(stop).ConfigureAwait(false))
            {
                await target.ShowPartAsync(cards.Of(reply, context)[0], end).ConfigureAwait(false);
                await Task.Delay(Pace, time, stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested || end.IsCancellationRequested)
        {
            // The whole reply follows, or nothing more does.
        }
        catch (DiscordApiException failure)
        {
            Log.NotShownLive(logger, failure.Message);
        }
    }
}
