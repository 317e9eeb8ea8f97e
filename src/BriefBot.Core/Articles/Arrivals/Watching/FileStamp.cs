namespace BriefBot.Articles.Arrivals.Watching;

/// <summary>What tells one state of a file from another without reading it.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Written">When it was written last, in ticks (UTC).</param>
internal readonly record struct FileStamp(long Size, long Written)
{
    /// <summary>How coarse a file system's clock may be: within this time after a write, another one may leave no trace.</summary>
    private static readonly TimeSpan Coarse = TimeSpan.FromSeconds(2);

    /// <summary>Of a file that is being read, or has to be read again.</summary>
    public static readonly FileStamp None = new(-1, 0);

    /// <summary>The stamp of a file, a link's target included; null when it is not there.</summary>
    public static FileStamp? Of(string path)
    {
        try
        {
            var file = new FileInfo(path);
            var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            return target.Exists ? new FileStamp(target.Length, target.LastWriteTimeUtc.Ticks) : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether any later write will show, seen from a moment.</summary>
    public bool IsSettled(DateTimeOffset now) => (now.UtcTicks - Written) is var age && (age >= Coarse.Ticks || age <= -Coarse.Ticks);
}
