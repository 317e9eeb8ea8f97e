using BriefBot.Articles.Dates;
using BriefBot.Articles.Formats;

namespace BriefBot.Articles.Cleaning;

/// <summary>Finds the article in the lines of a page and leaves the rest out.</summary>
/// <remarks>
/// A page is a head (site menu, notices, title, dateline), the article, and a tail (related pages, comments, footer).
/// Head and tail are cut where the prose begins and ends, and by the headings that end articles; between them only
/// lines go that are no sentences and that no article says itself. No rule knows a site.
/// </remarks>
internal static class PageCleaner
{
    /// <summary>Cleans a page.</summary>
    internal static PageDraft Clean(IReadOnlyList<PageLine> lines, PageFacts facts)
    {
        var roles = lines.Select(LineClassifier.RoleOf).ToArray();
        var body = BodyFinder.Find(lines, roles, facts.Title);
        BodyFinder.DropInserts(lines, roles, body);
        var title = TitleFinder.Find(lines, roles, body.Start, facts.Title);
        var head = HeadReader.Read(lines, roles, title, body.Start);
        var source = facts.Source ?? head.Source ?? title.Source ?? SourceFinder.Find(lines, body);
        return new PageDraft
        {
            Title = facts.Title ?? title.Text,
            Text = BodyWriter.Write(lines, roles, body, title, head),
            Source = source,
            Author = facts.Author ?? head.Author,
            Category = facts.Category,
            Published = facts.Published ?? head.Published ?? PublishedInTail(lines, roles, body),
            Url = facts.Url,
        };
    }

    // Some pages say behind the article when it was published; other dates there belong to other articles.
    private static DateTimeOffset? PublishedInTail(IReadOnlyList<PageLine> lines, LineRole[] roles, PageSpan body)
    {
        for (var i = body.End; i < Math.Min(lines.Count, body.End + 5); i++)
        {
            if (roles[i] == LineRole.Dateline
                && LineClassifier.Bare(lines[i].Text) is var bare
                && (bare.StartsWith("publ", StringComparison.Ordinal) || bare.StartsWith("posted", StringComparison.Ordinal)
                    || bare.StartsWith("first publ", StringComparison.Ordinal) || bare.StartsWith("veröffentlicht", StringComparison.Ordinal)))
            {
                return DateFinder.Find(lines[i].Text)?.Value;
            }
        }

        return null;
    }
}
