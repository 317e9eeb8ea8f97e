using BriefBot.Memory;

namespace BriefBot.Articles.Arrivals.Watching;

/// <summary>A file while it is being read into the memory.</summary>
/// <param name="path">Its full path.</param>
/// <param name="known">What was known of it; null for a new one.</param>
internal sealed class FileTake(string path, KnownFile? known)
{
    /// <summary>Its full path.</summary>
    public string Path { get; } = path;

    /// <summary>What was known of it; null for a new one.</summary>
    public KnownFile? Known { get; } = known;

    /// <summary>Its stamp before it was read; null when it was gone by then.</summary>
    public FileStamp? Before { get; } = FileStamp.Of(path);

    /// <summary>Its stamp after it was read.</summary>
    public FileStamp? After { get; set; }

    /// <summary>The articles in it.</summary>
    public HashSet<ArticleId> Articles { get; } = [];

    /// <summary>What the audit says of it.</summary>
    public List<Arrival> Rows { get; } = [];

    /// <summary>Whether it stayed as it was while it was read.</summary>
    public bool HeldStill => Before is not null && Before == After;

    /// <summary>The articles that it brought before and does not hold any more.</summary>
    public IEnumerable<ArticleId> Gone => Known is null ? [] : Known.Articles.Except(Articles);

    /// <summary>Adds what became of an article.</summary>
    public void Add(DateTimeOffset now, ReadOutcome.Read read, ImportOutcome import) => Rows.Add(
        new Arrival(now, ArrivalSource.Folder, read.Path, ArrivalLog.OutcomeOf(import.Status))
        {
            Article = import.Id,
            Title = read.Article.Title,
            Reason = import.Status == ImportStatus.Duplicate ? $"It has the same text as {import.DuplicateOf}." : null,
        });

    /// <summary>Adds what could not be read.</summary>
    public void Add(DateTimeOffset now, ReadOutcome.Failed failed) =>
        Rows.Add(new Arrival(now, ArrivalSource.Folder, failed.Path, ArrivalOutcome.Failed) { Reason = failed.Reason });

    /// <summary>How the file is remembered from now on.</summary>
    public KnownFile Result(DateTimeOffset now) => HeldStill
        ? new KnownFile(Before!.Value, Before.Value.IsSettled(now), Articles)
        : new KnownFile(FileStamp.None, false, Articles);
}
