using BriefBot.Articles.Formats;

namespace BriefBot.Articles.Arrivals.Watching;

/// <summary>Looks at the folder, and at where it is mounted.</summary>
internal static class FolderScan
{
    /// <summary>The folder's files as they are now. Nothing is thrown.</summary>
    public static FolderSight Look(string root)
    {
        if (!Directory.Exists(root))
        {
            return new FolderSight.Away("The folder is not there.");
        }

        var failures = new List<ReadOutcome.Failed>();
        var paths = FolderFiles.Find(root, failures);
        if (failures.Any(failure => failure.Path == root))
        {
            return new FolderSight.Away("The folder may not be read by this program.");
        }

        var files = new Dictionary<string, FileStamp>(paths.Count, StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (FileStamp.Of(path) is { } stamp)
            {
                files[path] = stamp;
            }
        }

        return new FolderSight.There(files, failures);
    }

    /// <summary>The root of the volume that a folder lies on; null when the system does not say.</summary>
    public static string? MountOf(string folder)
    {
        try
        {
            return DriveInfo.GetDrives()
                .Select(drive => drive.RootDirectory.FullName)
                .Where(mount => IsBelow(folder, mount))
                .MaxBy(mount => mount.Length);
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether a path lies in a folder, or is it.</summary>
    public static bool IsBelow(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);
}
