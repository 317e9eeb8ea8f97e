using BriefBot.Memory;
using Microsoft.Extensions.Logging;

namespace BriefBot.Articles.Arrivals.Watching;

/// <summary>Looks at the folder again and again, and keeps the memory in step with it.</summary>
/// <remarks>
/// A file is read when two looks in a row saw it in the same state, and missed when two looks in a row did not see it: so a
/// half-written file is not read, and a file that an editor replaces is not deleted in between. Nothing goes while the folder
/// itself is away, or seems to be.
/// </remarks>
internal sealed class FolderWatch(
    string root, FolderLedger ledger, FolderTaker taker, IArticleMemory memory, ArrivalLog log, TimeProvider time, ILogger logger)
{
    /// <summary>How long a folder that was emptied at one go is held for one that will be filled again.</summary>
    public static readonly TimeSpan EmptiedPatience = TimeSpan.FromHours(1);

    /// <summary>A folder with fewer files is emptied by hand easily.</summary>
    public const int FilesThatEmptyASuspicion = 3;

    /// <summary>How often in one look files are read again that shared an article with another.</summary>
    private const int Rounds = 4;

    private const string MountNote = "folder mount";

    private Dictionary<string, FileStamp> _seen = new(StringComparer.Ordinal);
    private HashSet<string> _missing = new(StringComparer.Ordinal);
    private DateTimeOffset? _emptied;
    private HashSet<FileStamp> _freed = [];
    private bool _isReconciled;
    private bool _isMountNoted;

    /// <summary>How it was at the last look.</summary>
    public FolderState State { get; private set; } = new(null, 0, null, null);

    /// <summary>Finds out where the folder is mounted; null where the system does not say.</summary>
    public Func<string, string?> MountOf { get; init; } = FolderScan.MountOf;

    /// <summary>Looks once, and takes what has to be taken.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (!_isReconciled)
        {
            await FolderReconciliation.RunAsync(ledger, memory, cancellationToken).ConfigureAwait(false);
            _isReconciled = true;
        }

        switch (FolderScan.Look(root))
        {
            case FolderSight.There there:
                await LookAsync(there, cancellationToken).ConfigureAwait(false);
                break;
            case FolderSight.Away away:
                _seen = new(StringComparer.Ordinal);
                _missing = new(StringComparer.Ordinal);
                await SayAsync(0, Known().Count == 0 ? away.Reason : $"{away.Reason} Its {Known().Count} files' articles stay until it is back.", cancellationToken)
                    .ConfigureAwait(false);
                break;
        }
    }

    private async Task LookAsync(FolderSight.There there, CancellationToken cancellationToken)
    {
        var known = Known();
        var missing = known.Where(path => !there.Files.ContainsKey(path) && !there.Unreadable.Any(folder => FolderScan.IsBelow(path, folder.Path)))
            .ToHashSet(StringComparer.Ordinal);
        var held = await HoldAsync(there, known.Count, missing.Count, cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        var freed = Freed(there, known, missing);
        var ready = there.Files
            .Where(file => _seen.TryGetValue(file.Key, out var before) && before == file.Value
                && (freed.Contains(file.Value) || IsDue(file.Key, file.Value, now)))
            .Select(file => file.Key).Order(StringComparer.Ordinal).ToList();
        var gone = held is null ? missing.Where(_missing.Contains).Order(StringComparer.Ordinal).ToList() : [];
        _missing = missing;
        _seen = new(there.Files, StringComparer.Ordinal);

        // What is new first: a file that was only renamed brings its articles before its old name takes them away.
        var again = (await taker.TakeAsync(ready, cancellationToken).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal);
        foreach (var path in gone)
        {
            await taker.LeaveAsync(path, again, cancellationToken).ConfigureAwait(false);
            _missing.Remove(path);
        }

        for (var round = 0; again.Count > 0 && round < Rounds; round++)
        {
            again = (await taker.TakeAsync([.. again.Where(ledger.Files.ContainsKey)], cancellationToken).ConfigureAwait(false))
                .ToHashSet(StringComparer.Ordinal);
        }

        var problem = held ?? (there.Unreadable.Count > 0 ? $"{there.Unreadable[0].Path}: {there.Unreadable[0].Reason}" : null);
        await SayAsync(there.Files.Count, problem, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Why nothing may go just now; null when it may.</summary>
    private async Task<string?> HoldAsync(FolderSight.There there, int known, int missing, CancellationToken cancellationToken)
    {
        var areAllGone = known > 0 && missing == known;
        if (!areAllGone)
        {
            _emptied = null;
            if (there.Files.Count > 0 && !_isMountNoted && MountOf(root) is { } mount)
            {
                await ledger.SaveNoteAsync(MountNote, mount, cancellationToken).ConfigureAwait(false);
                _isMountNoted = true;
            }

            return null;
        }

        if (ledger.FindNote(MountNote) is { } usual && MountOf(root) is { } other && usual != other && there.Files.Count == 0)
        {
            return $"The folder is empty, and what was mounted at {usual} is not. Its {known} files' articles stay until it is back.";
        }

        if (there.Files.Count > 0 || known < FilesThatEmptyASuspicion)
        {
            return null;
        }

        _emptied ??= time.GetUtcNow();
        return time.GetUtcNow() - _emptied >= EmptiedPatience
            ? null
            : $"All {known} files went at once. If they stay away for {EmptiedPatience.TotalMinutes:0} minutes, their articles go as well.";
    }

    /// <summary>
    /// The stamps of files that went or changed. One that another file bears as well may have moved there: a file that is
    /// renamed over another keeps its size and time.
    /// </summary>
    private HashSet<FileStamp> Freed(FolderSight.There there, HashSet<string> known, HashSet<string> missing)
    {
        _freed.UnionWith(known
            .Where(path => missing.Contains(path) || (there.Files.TryGetValue(path, out var stamp) && stamp != ledger.Files[path].Stamp))
            .Select(path => ledger.Files[path].Stamp));
        var freed = _freed;

        // Who bears one of them and is looked at for the first time since the start is asked at the next look.
        var unseen = there.Files.Where(file => !_seen.ContainsKey(file.Key)).Select(file => file.Value).ToHashSet();
        _freed = [.. freed.Where(unseen.Contains)];
        return freed;
    }

    private HashSet<string> Known() => ledger.Files.Keys.Where(path => FolderScan.IsBelow(path, root)).ToHashSet(StringComparer.Ordinal);

    private bool IsDue(string path, FileStamp stamp, DateTimeOffset now) =>
        !ledger.Files.TryGetValue(path, out var known) || known.Stamp != stamp || (!known.IsSettled && stamp.IsSettled(now));

    private async Task SayAsync(int files, string? problem, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var isNews = problem is not null && State.Problem is null;
        State = new FolderState(now, files, problem, problem is null ? null : State.Since ?? now);
        if (isNews)
        {
            Log.FolderProblem(logger, root, problem!);
            await log.AddAsync(
                [new Arrival(now, ArrivalSource.Folder, root, ArrivalOutcome.Failed) { Reason = problem }], cancellationToken).ConfigureAwait(false);
        }
    }
}
