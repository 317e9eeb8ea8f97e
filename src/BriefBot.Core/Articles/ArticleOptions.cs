namespace BriefBot.Articles;

/// <summary>Settings for reading articles (section <c>Articles</c>).</summary>
public sealed class ArticleOptions
{
    /// <summary>The section's name in the settings.</summary>
    public const string Section = "Articles";

    /// <summary>Larger files are reported, not read. In bytes; 20 MB unless set, 1 KB to 1 GB.</summary>
    public long MaxFileBytes { get; set; } = 20L * 1024 * 1024;
}
