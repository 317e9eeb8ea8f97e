using System.Text;
using System.Threading.Channels;
using BriefBot.StandIns.Discord.World;
using Microsoft.AspNetCore.Http;

namespace BriefBot.StandIns.Discord.Page;

/// <summary>Sends each open page what changes, as server-sent events.</summary>
internal sealed class PageEvents(DiscordStandIn discord, WorldWatch watch, CancellationToken stopping)
{
    private const int Backlog = 5000;

    internal async Task StreamAsync(HttpContext context)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);

        // A page that does not keep up loses the oldest: it can be loaded again.
        var queue = Channel.CreateBounded<(string What, byte[] Data)>(
            new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        watch.Changed += Take;
        try
        {
            await context.Response.StartAsync(ends.Token);
            await SendAllAsync(context, queue, ends.Token);
        }
        finally
        {
            watch.Changed -= Take;
        }

        void Take(string what, object subject)
        {
            if (PageWriter.Event(what, subject, discord.World) is { } data)
            {
                queue.Writer.TryWrite((what, data));
            }
        }
    }

    private async Task SendAllAsync(HttpContext context, Channel<(string What, byte[] Data)> queue, CancellationToken cancellationToken)
    {
        var reading = queue.Reader.WaitToReadAsync(cancellationToken).AsTask();
        bool? wasConnected = null;
        while (true)
        {
            var isConnected = discord.ConnectedSessions > 0;
            if (isConnected != wasConnected)
            {
                wasConnected = isConnected;
                await SendAsync(context, "bot", Encoding.UTF8.GetBytes($$"""{"connected":{{(isConnected ? "true" : "false")}}}"""), cancellationToken);
            }

            // The connection's state is looked at twice a second; all else is told.
            if (await Task.WhenAny(reading, Task.Delay(500, cancellationToken)) != reading)
            {
                continue;
            }

            await reading;
            while (queue.Reader.TryRead(out var next))
            {
                await SendAsync(context, next.What, next.Data, cancellationToken);
            }

            reading = queue.Reader.WaitToReadAsync(cancellationToken).AsTask();
        }
    }

    private static async Task SendAsync(HttpContext context, string what, byte[] data, CancellationToken cancellationToken)
    {
        // JSON holds no line break, so one data line is enough.
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"event: {what}\ndata: "), cancellationToken);
        await context.Response.Body.WriteAsync(data, cancellationToken);
        await context.Response.Body.WriteAsync("\n\n"u8.ToArray(), cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
    }
}
