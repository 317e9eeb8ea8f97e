namespace BriefBot.Articles.Cleaning;

/// <summary>What stands between a page's title and its running text.</summary>
/// <param name="Published">The first date.</param>
/// <param name="Source">The outlet, where a line names it.</param>
/// <param name="Author">Who wrote it, where a byline says so.</param>
/// <param name="Kept">The lines that belong to the article: a standfirst, a first heading.</param>
internal sealed record PageHead(DateTimeOffset? Published, string? Source, string? Author, IReadOnlyList<int> Kept);
