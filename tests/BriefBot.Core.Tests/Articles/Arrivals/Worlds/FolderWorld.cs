using BriefBot.Articles;
using BriefBot.Articles.Arrivals;
using BriefBot.Articles.Arrivals.Feeds;
using BriefBot.Articles.Arrivals.Watching;
using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Memory;
using BriefBot.Memory.Sqlite;
using BriefBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BriefBot.Core.Tests.Articles.Arrivals.Worlds;

/// <summary>A watched folder and the memory that follows it; time passes only between looks.</summary>
internal sealed class FolderWorld : IDisposable
{
    private readonly MemoryFolder _data = new();
    private readonly Lazy<SqliteDatabase> _database;
    private readonly ArticleReader _reader = new(Options.Create(new ArticleOptions()));

    public FolderWorld()
    {
        Memory = _data.Open();
        _database = new(() => SqliteDatabase.Open(ArrivalDatabase.Layout, _data.Root));
        Log = new ArrivalLog(_database, Clock);
        Feeds = new FeedLedger(_database, Clock);
        Root = NewRoot();
        Restart();
    }

    public StoppedClock Clock => _data.Clock;

    public SqliteArticleMemory Memory { get; }

    public ArrivalLog Log { get; }

    public FeedLedger Feeds { get; }

    public string Root { get; private set; }

    public string? Mount { get; set; } = "/mnt/news";

    public FolderWatch Watch { get; private set; } = null!;

    public FolderLedger Ledger { get; private set; } = null!;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Starts the watch anew, as the next start of the program does.</summary>
    public void Restart()
    {
        Ledger = new FolderLedger(_database);
        Watch = new FolderWatch(
            Root, Ledger, new FolderTaker(_reader, Memory, Ledger, Feeds, Log, Clock), Memory, Log, Clock, NullLogger.Instance)
        {
            MountOf = _ => Mount,
        };
    }

    /// <summary>Goes on with another folder, on the same data.</summary>
    public void MoveOn()
    {
        Directory.Delete(Root, recursive: true);
        Root = NewRoot();
        Restart();
    }

    public string At(string name) => Path.Combine(Root, name);

    /// <summary>Writes a file at the clock's time.</summary>
    public void Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), content);
        File.SetLastWriteTimeUtc(At(name), Clock.Now.UtcDateTime);
    }

    public async Task LookAsync(int seconds = 5)
    {
        Clock.Now += TimeSpan.FromSeconds(seconds);
        await Watch.LookAsync(Stop);
    }

    /// <summary>Looks until everything that has happened must have been taken.</summary>
    public async Task SettleAsync()
    {
        for (var i = 0; i < 3; i++)
        {
            await LookAsync();
        }
    }

    /// <summary>Whether search shows a passage with the word.</summary>
    public async Task<bool> FindsAsync(string word) =>
        (await Memory.SearchAsync(new SearchQuery(word), Stop)).Passages.Any(passage => passage.Text.Contains(word, StringComparison.Ordinal));

    public async Task<IReadOnlyList<ArrivalOutcome>> RowsAsync() => [.. (await Log.ListAsync(1000, false, Stop)).Reverse().Select(row => row.Outcome)];

    public void Dispose()
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }

        if (_database.IsValueCreated)
        {
            _database.Value.Dispose();
        }

        _data.Dispose();
    }

    private static string NewRoot() => Directory.CreateTempSubdirectory("briefbot-watched-").FullName;
}
