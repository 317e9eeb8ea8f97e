namespace BriefBot.Articles;

/// <summary>What came of reading one article from a file: the article, or the reason why not.</summary>
/// <param name="Path">The file's path as it was given; for line-based files with <c>:LINE</c> behind it.</param>
public abstract record ReadOutcome(string Path)
{
    /// <summary>The article was read and cleaned.</summary>
    public sealed record Read(string Path, Article Article) : ReadOutcome(Path);

    /// <summary>Nothing could be read; <paramref name="Reason"/> says why and what would help, in one sentence.</summary>
    public sealed record Failed(string Path, string Reason) : ReadOutcome(Path);
}
