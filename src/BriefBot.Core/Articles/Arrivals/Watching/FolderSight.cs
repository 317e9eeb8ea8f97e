namespace BriefBot.Articles.Arrivals.Watching;

/// <summary>What one look at the folder saw.</summary>
internal abstract record FolderSight
{
    private FolderSight()
    {
    }

    /// <summary>The folder was there.</summary>
    /// <param name="Files">The article files by their full paths.</param>
    /// <param name="Unreadable">Folders below that could not be read, each with the reason; what lies in them is unknown.</param>
    internal sealed record There(IReadOnlyDictionary<string, FileStamp> Files, IReadOnlyList<ReadOutcome.Failed> Unreadable) : FolderSight;

    /// <summary>The folder was not there or could not be read.</summary>
    internal sealed record Away(string Reason) : FolderSight;
}
