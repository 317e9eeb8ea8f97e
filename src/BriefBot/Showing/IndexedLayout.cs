using BriefBot.Memory;

namespace BriefBot.Showing;

/// <summary>Lays out what became of files that were to be indexed.</summary>
internal static class IndexedLayout
{
    public static IEnumerable<ShownLine> Of(IReadOnlyList<IndexedArticle> articles)
    {
        foreach (var article in articles)
        {
            yield return new ShownLine(article.Status == IndexStatus.Failed ? LineKind.Problem : LineKind.Source, Line(article), Hanging: 4);
        }

        yield return new ShownLine(LineKind.Aside, articles.Aggregate(default(IndexTally), (tally, article) => tally.With(article.Status)).ToString());
    }

    /// <summary>One article in one line.</summary>
    public static string Line(IndexedArticle article)
    {
        var status = article.Status.ToString().ToLowerInvariant();
        var detail = article.Reason ?? article.Title;
        return SafeText.OneLine(detail is null ? $"{status,-9} {article.Path}" : $"{status,-9} {article.Path} — {detail}");
    }
}
