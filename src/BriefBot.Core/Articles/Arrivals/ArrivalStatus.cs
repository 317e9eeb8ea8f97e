using System.Globalization;
using BriefBot.Articles.Arrivals.Feeds;
using BriefBot.Articles.Arrivals.Watching;
using BriefBot.Chat.Status;
using Microsoft.Extensions.Options;

namespace BriefBot.Articles.Arrivals;

/// <summary>Says how the watched folder and the feeds are.</summary>
internal sealed class ArrivalStatus(WatchedFolder folder, IOptions<FeedList> feeds, FeedLedger ledger) : IStatusSource
{
    public Task<IReadOnlyList<StatusLine>> ReadAsync(CancellationToken cancellationToken)
    {
        var lines = new List<StatusLine>();
        if (folder.Watch is { } watch)
        {
            lines.Add(Folder(watch.State));
        }

        var memos = feeds.Value.Feeds.Select(feed => (Feed: feed, Memo: ledger.Find(feed.Address))).ToList();
        if (memos.Count > 0)
        {
            var failing = memos.Count(entry => entry.Memo.FailingSince is not null);
            var fine = memos.Count(entry => entry.Memo is { FailingSince: null, Checked: not null });
            lines.Add(new StatusLine(
                "Feeds", $"{fine} of {memos.Count} fine{(failing > 0 ? $", {failing} failing" : string.Empty)}", IsProblem: failing > 0));
        }

        lines.AddRange(memos.Where(entry => entry.Memo.FailingSince is not null).Select(entry => new StatusLine(
            "Feed", $"{NameOf(entry.Feed)} fails since {Minute(entry.Memo.FailingSince!.Value)}: {entry.Memo.Problem}", IsProblem: true)));
        return Task.FromResult<IReadOnlyList<StatusLine>>(lines);
    }

    // Paths are for whoever runs the bot, and stand in the log.
    private static StatusLine Folder(FolderState state) => state switch
    {
        { Problem: not null } => new StatusLine(
            "Watched folder", $"a problem since {Minute(state.Since!.Value)}; the log and 'briefbot arrivals' say what", IsProblem: true),
        { Looked: null } => new StatusLine("Watched folder", "not looked at yet"),
        _ => new StatusLine("Watched folder", $"{state.Files.ToString("N0", CultureInfo.InvariantCulture)} files, looked at {Minute(state.Looked.Value)}"),
    };

    private static string NameOf(FeedOptions feed) => feed.Name.Length > 0 ? feed.Name : new Uri(feed.Address).Host;

    private static string Minute(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
