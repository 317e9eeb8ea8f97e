namespace BriefBot.Articles.Cleaning;

/// <summary>The lines of a page that hold the article: from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
internal readonly record struct PageSpan(int Start, int End);
