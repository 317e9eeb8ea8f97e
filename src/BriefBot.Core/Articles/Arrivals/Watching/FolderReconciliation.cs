using BriefBot.Memory;

namespace BriefBot.Articles.Arrivals.Watching;

/// <summary>Brings ledger and memory together at the start: a kill between the two, or a backup put back, leaves them apart.</summary>
internal static class FolderReconciliation
{
    public static async Task RunAsync(FolderLedger ledger, IArticleMemory memory, CancellationToken cancellationToken)
    {
        if (ledger.Files.Count == 0)
        {
            return;
        }

        var held = (await memory.ListAsync(cancellationToken).ConfigureAwait(false)).Select(article => article.Reference.Id).ToHashSet();
        var changes = new Dictionary<string, KnownFile>(StringComparer.Ordinal);

        // The memory lost what a file brought: the file is read again.
        foreach (var (path, file) in ledger.Files.Where(entry => !entry.Value.Articles.IsSubsetOf(held)))
        {
            changes[path] = file with { Stamp = FileStamp.None };
        }

        // A file was being read at a kill: what it brought to the memory is not in the ledger yet.
        if (ledger.Files.Any(entry => entry.Value.Stamp == FileStamp.None))
        {
            foreach (var article in held.Except(ledger.Articles).ToList())
            {
                var origin = (await memory.FindAsync(article, cancellationToken).ConfigureAwait(false))?.Origin;
                if (origin is not null && ledger.Files.TryGetValue(origin, out var known) && known.Stamp == FileStamp.None)
                {
                    var file = changes.GetValueOrDefault(origin) ?? known;
                    changes[origin] = file with { Articles = file.Articles.Append(article).ToHashSet() };
                }
            }
        }

        await ledger.SaveAsync([.. changes.Select(change => (change.Key, change.Value))], cancellationToken).ConfigureAwait(false);
    }
}
