namespace BriefBot.Articles;

/// <summary>Settings for reading articles (section <c>Articles</c>).</summary>
public sealed class ArticleOptions
{
    /// <summary>The section's name in the settings.</summary>
    public const string Section = "Articles";

    /// <summary>Larger files are reported, not read. In bytes; 20 MB unless set, 1 KB to 1 GB.</summary>
    public long MaxFileBytes { get; set; } = 20L * 1024 * 1024;

    /// <summary>A folder whose files are articles as long as they lie in it; none is watched unless set.</summary>
    public string Folder { get; set; } = string.Empty;

    /// <summary>How long to wait between two looks at the folder, in seconds; 5 unless set, 1 to 3600. A file is read at the second look that finds it unchanged.</summary>
    public int FolderSeconds { get; set; } = 5;
}
