using System.Globalization;
using System.Text.RegularExpressions;
using BriefBot.Articles;

namespace BriefBot.Memory.Ranking;

/// <summary>Takes <c>source:</c>, <c>after:</c>, <c>before:</c> and <c>article:</c> out of a question.</summary>
public static partial class QuestionFilters
{
    /// <summary>The question without its filters, and the filters; what the caller gave goes before what the question says.</summary>
    /// <param name="question">The question as the user wrote it, for example <c>export bans source:"The Guardian" after:2026-01-10</c>.</param>
    /// <param name="given">Filters from elsewhere; null for none.</param>
    /// <exception cref="SearchFilterException">A date is not written YYYY-MM-DD, or an article id is not one.</exception>
    public static (string Text, SearchFilter Filter) Parse(string question, SearchFilter? given)
    {
        string? source = null;
        DateOnly? after = null, before = null;
        ArticleId? article = null;
        var text = Filter().Replace(question, match =>
        {
            var value = match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["plain"].Value;
            switch (match.Groups["name"].Value.ToLowerInvariant())
            {
                case "source":
                    source = value;
                    break;
                case "after":
                    after = Day("after", value);
                    break;
                case "before":
                    before = Day("before", value);
                    break;
                default:
                    article = ArticleId.IsValid(value)
                        ? new ArticleId(value)
                        : throw new SearchFilterException($"article:{value} is not an article's id. The list of articles shows the ids.");
                    break;
            }

            return " ";
        });
        return (text.Trim(), new SearchFilter
        {
            Source = given?.Source ?? source,
            After = given?.After ?? after,
            Before = given?.Before ?? before,
            Article = given?.Article ?? article,
        });
    }

    private static DateOnly Day(string name, string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new SearchFilterException($"{name}:{value} is not a day. Write it as {name}:YYYY-MM-DD, for example {name}:2026-01-13.");

    [GeneratedRegex("""(?<![\w:])(?<name>source|after|before|article):(?:"(?<quoted>[^"]+)"|(?<plain>[^\s"]+))""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filter();
}
