using System.Globalization;
using BriefBot.Chat.Status;
using BriefBot.Discord.Work;

namespace BriefBot.Discord.Handling;

/// <summary>Says how the connection is and how much there is to do.</summary>
internal sealed class DiscordStatus(IDiscordGateway gateway, WorkQueue queue, WorkTally tally) : IStatusSource
{
    public Task<IReadOnlyList<StatusLine>> ReadAsync(CancellationToken cancellationToken)
    {
        var state = gateway.State;
        var since = state.Since.UtcDateTime.ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);
        var latency = state.Latency is { } known ? string.Create(CultureInfo.InvariantCulture, $", {known.TotalMilliseconds:F0} ms") : string.Empty;
        var lines = new List<StatusLine>
        {
            state.IsReady
                ? new("Discord", $"connected since {since}{latency}")
                : new("Discord", $"not connected since {since}: {state.Problem}", IsProblem: true),
            new("Answered", string.Create(
                CultureInfo.InvariantCulture,
                $"{tally.Answered:N0} since the start, {tally.Refused:N0} refused as too many, {queue.Jobs.Count:N0} waiting")),
        };
        if (tally.Undelivered > 0)
        {
            lines.Add(new StatusLine(
                "Not delivered", string.Create(CultureInfo.InvariantCulture, $"{tally.Undelivered:N0}; the log says why"), IsProblem: true));
        }

        return Task.FromResult<IReadOnlyList<StatusLine>>(lines);
    }
}
