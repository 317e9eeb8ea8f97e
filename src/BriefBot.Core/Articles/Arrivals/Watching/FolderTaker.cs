using BriefBot.Memory;

namespace BriefBot.Articles.Arrivals.Watching;

/// <summary>Reads files of the folder into the memory, and takes out of it what they do not hold any more.</summary>
internal sealed class FolderTaker(
    ArticleReader reader, IArticleMemory memory, FolderLedger ledger, IArticleClaims feeds, ArrivalLog log, TimeProvider time)
{
    /// <summary>How many files are read between two entries in the ledger.</summary>
    private const int ChunkFiles = 64;

    /// <summary>How many articles share a transaction of the memory at most.</summary>
    private const int BatchArticles = 64;

    private readonly FolderNames _names = new(memory, ledger);
    private readonly Dictionary<string, string> _closed = new(StringComparer.Ordinal);

    /// <summary>Reads files.</summary>
    /// <returns>Other files that have to be read again, because an article of theirs was another file's as well.</returns>
    public async Task<IReadOnlySet<string>> TakeAsync(IReadOnlyCollection<string> paths, CancellationToken cancellationToken)
    {
        var again = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chunk in paths.Chunk(ChunkFiles))
        {
            var open = new List<string>(chunk.Length);
            foreach (var path in chunk)
            {
                if (await IsOpenAsync(path, cancellationToken).ConfigureAwait(false))
                {
                    open.Add(path);
                }
            }

            await TakeChunkAsync(open, again, cancellationToken).ConfigureAwait(false);
        }

        return again;
    }

    /// <summary>Forgets a file that is gone, and takes its articles out of the memory.</summary>
    public async Task LeaveAsync(string path, ISet<string> again, CancellationToken cancellationToken)
    {
        foreach (var article in ledger.Files[path].Articles)
        {
            await LeaveAsync(path, article, "The file is gone.", again, cancellationToken).ConfigureAwait(false);
        }

        // Last: until here, a start after a kill does all of it once more.
        await ledger.RemoveAsync(path, cancellationToken).ConfigureAwait(false);
    }

    private async Task TakeChunkAsync(List<string> paths, HashSet<string> again, CancellationToken cancellationToken)
    {
        var takes = paths.Select(path => new FileTake(path, ledger.Files.GetValueOrDefault(path))).ToList();

        // First: after a kill the next start knows that these files may have brought more than is written here.
        await ledger.SaveAsync([.. takes.Select(take => (take.Path, Unfinished(take.Known)))], cancellationToken).ConfigureAwait(false);
        var batch = new List<(FileTake Take, ReadOutcome.Read Read)>(BatchArticles);
        foreach (var take in takes)
        {
            await foreach (var outcome in reader.ReadFileAsync(take.Path, cancellationToken).ConfigureAwait(false))
            {
                if (outcome is ReadOutcome.Read read)
                {
                    batch.Add((take, read with { Article = await ClaimAsync(take, read.Article, again, cancellationToken).ConfigureAwait(false) }));
                }
                else
                {
                    take.Add(time.GetUtcNow(), (ReadOutcome.Failed)outcome);
                }

                if (batch.Count == BatchArticles)
                {
                    await ImportAsync(batch, cancellationToken).ConfigureAwait(false);
                }
            }

            take.After = FileStamp.Of(take.Path);
        }

        await ImportAsync(batch, cancellationToken).ConfigureAwait(false);
        foreach (var take in takes)
        {
            // A file that went while it was read is missed at the next looks; until then it keeps what it brought.
            if (take.After is null)
            {
                take.Articles.UnionWith(take.Known?.Articles ?? new HashSet<ArticleId>());
                take.Rows.Clear();
            }
        }

        var now = time.GetUtcNow();
        await ledger.SaveAsync([.. takes.Select(take => (take.Path, take.Result(now)))], cancellationToken).ConfigureAwait(false);
        await log.AddAsync([.. takes.Where(IsNews).SelectMany(take => take.Rows)], cancellationToken).ConfigureAwait(false);
        foreach (var (take, article) in takes.SelectMany(take => take.Gone.Select(article => (take, article))))
        {
            await LeaveAsync(take.Path, article, "The file does not hold it any more.", again, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Article> ClaimAsync(FileTake take, Article read, HashSet<string> again, CancellationToken cancellationToken)
    {
        var article = await _names.ResolveAsync(take.Path, read, cancellationToken).ConfigureAwait(false);
        if (!FolderNames.IsNamedAfter(article.Id, take.Path))
        {
            // A file whose name became the id that this one states has to take another id.
            again.UnionWith(ledger.BringersOf(article.Id).Where(other => other != take.Path && FolderNames.IsNamedAfter(article.Id, other)));
        }

        ledger.Claim(take.Path, article.Id);
        take.Articles.Add(article.Id);
        return article;
    }

    private async Task ImportAsync(List<(FileTake Take, ReadOutcome.Read Read)> batch, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
        {
            return;
        }

        var imports = await memory.ImportAsync([.. batch.Select(entry => entry.Read.Article)], cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        foreach (var ((take, read), import) in batch.Zip(imports))
        {
            take.Add(now, read, import);
        }

        batch.Clear();
    }

    private async Task LeaveAsync(string path, ArticleId article, string reason, ISet<string> again, CancellationToken cancellationToken)
    {
        var others = ledger.BringersOf(article).Where(other => other != path && File.Exists(other)).ToList();
        if (others.Count > 0)
        {
            // What search shows may be this file's text; the others' take its place.
            again.UnionWith(others);
            return;
        }

        if (await memory.DeleteAsync(article, cancellationToken).ConfigureAwait(false))
        {
            await feeds.ForgetAsync(article, cancellationToken).ConfigureAwait(false);
            await log.AddAsync(
                [new Arrival(time.GetUtcNow(), ArrivalSource.Folder, path, ArrivalOutcome.Removed) { Article = article, Reason = reason }],
                cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A file that is locked or may not be read keeps what it brought, and is tried again at the next look.</summary>
    private async Task<bool> IsOpenAsync(string path, CancellationToken cancellationToken)
    {
        string reason;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            _closed.Remove(path);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            reason = closed is UnauthorizedAccessException
                ? "The file may not be read by this program; give it the permission to read the file."
                : "The file cannot be opened just now; it is tried again.";
        }

        if (_closed.TryAdd(path, reason))
        {
            await log.AddAsync(
                [new Arrival(time.GetUtcNow(), ArrivalSource.Folder, path, ArrivalOutcome.Failed) { Reason = reason }],
                cancellationToken).ConfigureAwait(false);
        }

        return false;
    }

    private static KnownFile Unfinished(KnownFile? known) => new(FileStamp.None, false, known?.Articles ?? new HashSet<ArticleId>());

    /// <summary>A file that was only read again to be sure is no news when nothing came of it.</summary>
    private static bool IsNews(FileTake take) =>
        take.Known?.Stamp != take.Before || take.Rows.Any(row => row.Outcome is not (ArrivalOutcome.Unchanged or ArrivalOutcome.Failed or ArrivalOutcome.Duplicate));
}
