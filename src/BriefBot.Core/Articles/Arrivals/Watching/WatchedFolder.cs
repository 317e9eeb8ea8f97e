using BriefBot.Articles.Arrivals.Feeds;
using BriefBot.Memory;
using BriefBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefBot.Articles.Arrivals.Watching;

/// <summary>The watched folder of the settings, when there is one.</summary>
internal sealed class WatchedFolder
{
    public WatchedFolder(
        IOptions<ArticleOptions> options,
        ArticleReader reader,
        IArticleMemory memory,
        [FromKeyedServices("arrivals.db")] Lazy<SqliteDatabase> database,
        FeedLedger feeds,
        ArrivalLog log,
        TimeProvider time,
        ILogger<WatchedFolder> logger)
    {
        Interval = TimeSpan.FromSeconds(options.Value.FolderSeconds);
        if (string.IsNullOrWhiteSpace(options.Value.Folder))
        {
            return;
        }

        Path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(options.Value.Folder));
        var ledger = new FolderLedger(database);
        Watch = new FolderWatch(Path, ledger, new FolderTaker(reader, memory, ledger, feeds, log, time), memory, log, time, logger);
    }

    /// <summary>The folder's full path; empty when none is watched.</summary>
    public string Path { get; } = string.Empty;

    /// <summary>How long to wait between two looks.</summary>
    public TimeSpan Interval { get; }

    /// <summary>The watch; null when no folder is watched.</summary>
    public FolderWatch? Watch { get; }
}
