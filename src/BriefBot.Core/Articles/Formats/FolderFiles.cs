namespace BriefBot.Articles.Formats;

/// <summary>Walks through a folder and its folders.</summary>
internal static class FolderFiles
{
    private static readonly EnumerationOptions AllVisible = new() { AttributesToSkip = FileAttributes.System, IgnoreInaccessible = false };

    /// <summary>The article files below a folder, in ordinal order; folders that cannot be read become failures.</summary>
    internal static List<string> Find(string root, List<ReadOutcome.Failed> failures)
    {
        var files = new List<string>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([root]);
        while (open.TryPop(out var folder))
        {
            try
            {
                if (!visited.Add(RealPath(folder)))
                {
                    continue;
                }

                foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", AllVisible))
                {
                    var path = Path.Combine(folder, entry.Name);
                    if (IsHidden(entry))
                    {
                        continue;
                    }

                    if (Directory.Exists(path))
                    {
                        open.Push(path);
                    }
                    else if (ArticleFiles.IsSupported(path))
                    {
                        files.Add(path);
                    }
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                failures.Add(new ReadOutcome.Failed(folder, "The folder may not be read by this program; give it the permission to read the folder."));
            }
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static bool IsHidden(FileSystemInfo entry) => entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden);

    private static string RealPath(string folder)
    {
        var info = new DirectoryInfo(folder);
        var target = info.LinkTarget is null ? info.FullName : info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? info.FullName;
        return Path.TrimEndingDirectorySeparator(target);
    }
}
