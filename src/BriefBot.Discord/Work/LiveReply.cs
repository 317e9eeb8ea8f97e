using System.Threading.Channels;
using BriefBot.Chat;
using BriefBot.Discord.Cards;
using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Work;

/// <summary>Shows a reply while it is still being written, about once a second; Discord takes five edits in five seconds.</summary>
internal sealed class LiveReply(IReplyTarget target, ReplyCards cards, CardContext context, TimeProvider time, ILogger logger)
    : IProgress<Reply>, IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _complete = new();

    // Only the newest state is worth showing.
    private readonly Channel<Reply> _newest = Channel.CreateBounded<Reply>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public void Report(Reply value) => _newest.Writer.TryWrite(value);

    /// <summary>The reply is complete: what has not been shown of it on its way is not shown any more.</summary>
    public void Complete()
    {
        _complete.Cancel();
        _newest.Writer.TryComplete();
    }

    public void Dispose() => _complete.Dispose();

    /// <summary>Shows what comes until the reply is complete; what is on its way to Discord then still arrives, so that nothing overtakes it.</summary>
    /// <param name="end">Nothing more is sent.</param>
    public async Task RunAsync(CancellationToken end)
    {
        try
        {
            // Most replies are complete before a part of them was shown; that ends the loop in order, without an exception
            // for each command.
            await foreach (var reply in _newest.Reader.ReadAllAsync(end).ConfigureAwait(false))
            {
                if (_complete.IsCancellationRequested)
                {
                    return;
                }

                await target.ShowPartAsync(cards.Of(reply, context)[0], end).ConfigureAwait(false);
                await Task.Delay(Pace, time, _complete.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Nothing more is sent.
        }
        catch (DiscordApiException failure)
        {
            Log.NotShownLive(logger, failure.Message);
        }
    }
}
