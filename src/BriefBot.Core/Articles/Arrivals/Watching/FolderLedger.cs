using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.Articles.Arrivals.Watching;

/// <summary>Remembers which file was read in which state and what it brought, over restarts. One writer, not for several threads.</summary>
internal sealed class FolderLedger(Lazy<SqliteDatabase> database)
{
    private readonly Dictionary<string, KnownFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<ArticleId, HashSet<string>> _bringers = [];
    private readonly Dictionary<string, HashSet<ArticleId>> _brought = new(StringComparer.Ordinal);
    private bool _isLoaded;

    /// <summary>The files that were read.</summary>
    public IReadOnlyDictionary<string, KnownFile> Files
    {
        get
        {
            Load();
            return _files;
        }
    }

    /// <summary>The files that brought an article.</summary>
    public IReadOnlyCollection<string> BringersOf(ArticleId article)
    {
        Load();
        return _bringers.TryGetValue(article, out var paths) ? paths : [];
    }

    /// <summary>Every article that a file brought.</summary>
    public IReadOnlyCollection<ArticleId> Articles
    {
        get
        {
            Load();
            return _bringers.Keys;
        }
    }

    /// <summary>Writes down how files are now; what they brought before is forgotten.</summary>
    public async Task SaveAsync(IReadOnlyList<(string Path, KnownFile File)> files, CancellationToken cancellationToken)
    {
        Load();
        await WriteAsync(
            connection =>
            {
                foreach (var (path, file) in files)
                {
                    connection.Execute(
                        "INSERT INTO files VALUES ($1, $2, $3, $4) ON CONFLICT (path) DO UPDATE SET size = $2, written = $3, settled = $4",
                        path, file.Stamp.Size, file.Stamp.Written, file.IsSettled ? 1 : 0);
                    connection.Execute("DELETE FROM file_articles WHERE path = $1", path);
                    foreach (var article in file.Articles)
                    {
                        connection.Execute("INSERT INTO file_articles VALUES ($1, $2)", path, article.Value);
                    }
                }
            },
            cancellationToken).ConfigureAwait(false);
        foreach (var (path, file) in files)
        {
            Forget(path);
            Remember(path, file);
        }
    }

    /// <summary>Forgets a file.</summary>
    public async Task RemoveAsync(string path, CancellationToken cancellationToken)
    {
        Load();
        await WriteAsync(connection => connection.Execute("DELETE FROM files WHERE path = $1", path), cancellationToken).ConfigureAwait(false);
        Forget(path);
    }

    /// <summary>Says that a file, while it is being read, brings an article; not yet written down.</summary>
    public void Claim(string path, ArticleId article)
    {
        Load();
        Link(path, article);
    }

    /// <summary>A small thing that was noted; null when it was not.</summary>
    public string? FindNote(string name) => database.Value.Read(connection => connection.Query(
        row => row.GetString(0), "SELECT value FROM notes WHERE name = $1", name)).FirstOrDefault();

    /// <summary>Notes a small thing.</summary>
    public Task SaveNoteAsync(string name, string value, CancellationToken cancellationToken) => WriteAsync(
        connection => connection.Execute("INSERT OR REPLACE INTO notes VALUES ($1, $2)", name, value), cancellationToken);

    private void Load()
    {
        if (_isLoaded)
        {
            return;
        }

        var (files, articles) = database.Value.Read(connection => (
            connection.Query(
                row => (Path: row.GetString(0), Stamp: new FileStamp(row.GetInt64(1), row.GetInt64(2)), IsSettled: row.GetInt32(3) != 0),
                "SELECT path, size, written, settled FROM files"),
            connection.Query(row => (Path: row.GetString(0), Article: new ArticleId(row.GetString(1))), "SELECT path, article FROM file_articles")));
        var brought = articles.ToLookup(row => row.Path, row => row.Article, StringComparer.Ordinal);
        foreach (var file in files)
        {
            Remember(file.Path, new KnownFile(file.Stamp, file.IsSettled, brought[file.Path].ToHashSet()));
        }

        _isLoaded = true;
    }

    private void Remember(string path, KnownFile file)
    {
        _files[path] = file;
        foreach (var article in file.Articles)
        {
            Link(path, article);
        }
    }

    private void Forget(string path)
    {
        _files.Remove(path);
        if (_brought.Remove(path, out var articles))
        {
            foreach (var article in articles)
            {
                if (_bringers[article] is var paths && paths.Remove(path) && paths.Count == 0)
                {
                    _bringers.Remove(article);
                }
            }
        }
    }

    private void Link(string path, ArticleId article)
    {
        (_bringers.TryGetValue(article, out var paths) ? paths : _bringers[article] = new HashSet<string>(StringComparer.Ordinal)).Add(path);
        (_brought.TryGetValue(path, out var articles) ? articles : _brought[path] = []).Add(article);
    }

    private Task<int> WriteAsync(Action<SqliteConnection> work, CancellationToken cancellationToken) => database.Value.WriteAsync(
        (connection, _) =>
        {
            work(connection);
            return 0;
        },
        cancellationToken);
}
