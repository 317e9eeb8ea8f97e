namespace BriefBot.LanguageModel.Prompts.Files;

/// <summary>By what a changed file is known: its path, when it was last written, and its length.</summary>
internal readonly record struct FileStamp(string File, DateTime Written, long Length)
{
    /// <summary>The stamp of a file as it is now; length -1 when there is none.</summary>
    public static FileStamp Of(string file)
    {
        try
        {
            var info = new FileInfo(file);
            return info.Exists ? new(file, info.LastWriteTimeUtc, info.Length) : new(file, default, -1);
        }
        catch (IOException)
        {
            // Removed between the two looks.
            return new(file, default, -1);
        }
    }
}
