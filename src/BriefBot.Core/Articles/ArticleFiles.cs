using BriefBot.Articles.Formats;

namespace BriefBot.Articles;

/// <summary>Finds the article files that paths stand for.</summary>
public static class ArticleFiles
{
    private static readonly string[] Supported = [".md", ".txt", ".html", ".htm", ".docx", ".jsonl"];

    /// <summary>The extensions of the files that <see cref="ArticleReader"/> reads, with their dots.</summary>
    public static IReadOnlyList<string> Extensions => Supported;

    /// <summary>Tells by its extension whether a file can be read as an article.</summary>
    public static bool IsSupported(string path) => Supported.Contains(Path.GetExtension(path).ToLowerInvariant());

    /// <summary>Opens folders, recursively, and checks the files that are named directly.</summary>
    /// <remarks>
    /// A folder gives its files of a supported type in ordinal order; hidden files and folders (a dot in front) are left
    /// out, and each folder is visited once, so links in a circle end. Nothing is thrown.
    /// </remarks>
    public static ArticleFileList Expand(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var files = new List<string>();
        var failures = new List<ReadOutcome.Failed>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            try
            {
                if (Directory.Exists(path))
                {
                    files.AddRange(FolderFiles.Find(path, failures).Where(file => seen.Add(Path.GetFullPath(file))));
                    continue;
                }

                RefuseUnreadable(path);
                if (seen.Add(Path.GetFullPath(path)))
                {
                    files.Add(path);
                }
            }
            catch (UnreadableException error)
            {
                failures.Add(new ReadOutcome.Failed(path, error.Message));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                failures.Add(new ReadOutcome.Failed(path, "The path is not usable; check it for typing errors and permissions."));
            }
        }

        return new ArticleFileList(files, failures);
    }

    /// <summary>Says why a file's type is not read, and which are.</summary>
    internal static string UnsupportedReason(string path)
    {
        var extension = Path.GetExtension(path);
        return (extension.Length == 0 ? "Files without an extension are not read" : $"Files of type {extension} are not read")
            + "; save the article as .md, .txt, .html, .docx or .jsonl.";
    }

    /// <summary>Refuses what cannot be opened as a file, without opening it: to open a pipe may wait forever.</summary>
    /// <exception cref="UnreadableException">The path is no file with content.</exception>
    internal static void RefuseUnreadable(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UnreadableException("It is a folder, not a file; name the files in it, or index the folder.");
        }

        if (path.Contains('\0', StringComparison.Ordinal) || path.Length == 0)
        {
            throw new UnreadableException("The path is empty or no path that can exist; check it for typing errors.");
        }

        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new UnreadableException("The file does not exist; check the path.");
        }

        if (!IsSupported(path))
        {
            throw new UnreadableException(UnsupportedReason(path));
        }

        var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        if (!target.Exists)
        {
            throw new UnreadableException("The file is a link to something that does not exist; check the link.");
        }

        if (target.Length == 0)
        {
            throw new UnreadableException("The file is empty, or a pipe or device; write the article's text into a regular file.");
        }
    }
}
