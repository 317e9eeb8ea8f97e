using BriefBot.Briefings.Stories;
using BriefBot.LanguageModel.Grounding.Facts;

namespace BriefBot.Briefings.Differences;

/// <summary>Finds where the articles of a story differ.</summary>
internal static class StoryDifferences
{
    /// <summary>More would be a list of quarrels, not a briefing.</summary>
    private const int Most = 3;

    /// <summary>So many sentences of an article are held against those of another.</summary>
    private const int Sentences = 30;

    /// <summary>The differences, at most a few; near-copies are one article and differ in nothing worth telling.</summary>
    public static IReadOnlyList<Difference> Of(Story story)
    {
        var articles = story.Sentences.Where(s => s.Order < Sentences && s.Text.Length < 400).GroupBy(s => s.Article.Id).Select(g => g.ToList()).ToList();
        var found = new List<Difference>();
        for (var i = 0; i < articles.Count; i++)
        {
            for (var j = i + 1; j < articles.Count; j++)
            {
                foreach (var difference in Between(articles[i], articles[j]))
                {
                    if (found.Count < Most && !found.Exists(f => f.Sides.Any(s => difference.Sides.Contains(s))))
                    {
                        found.Add(difference);
                    }
                }
            }
        }

        return found;
    }

    private static IEnumerable<Difference> Between(List<StorySentence> a, List<StorySentence> b)
    {
        foreach (var one in a.Where(IsTelling))
        {
            foreach (var other in b.Where(IsTelling))
            {
                if (Measure(one, other, a, b) is { } measure)
                {
                    yield return new Difference(measure, [one.Quote, other.Quote]);
                }
            }
        }
    }

    /// <summary>What two sentences differ about; null when they do not.</summary>
    private static string? Measure(StorySentence one, StorySentence other, List<StorySentence> a, List<StorySentence> b)
    {
        var (x, y) = (one.Statement, other.Statement);
        if (x.Words.Count == 0 || y.Words.Count == 0)
        {
            return null;
        }

        if (FigureDifference.Find(x, y) is var (figure, against))
        {
            // An article that has the other's figure as well knows of both: it tells of two things.
            return Gives(b, figure.Number) || Gives(a, against.Number) ? null : Words(x, figure.Near, y);
        }

        return (x.Read.Negations.Count + y.Read.Negations.Count > 0 || x.Words.Any(w => Opposites.Has(x[w].Term))) && StatementDifference.Is(x, y)
            ? Words(x, x.Words, y)
            : null;
    }

    /// <summary>Questions and what somebody only wishes are no statements.</summary>
    private static bool IsTelling(StorySentence sentence) => sentence.Text.Length > 20 && !sentence.Text.EndsWith('?');

    private static bool Gives(List<StorySentence> article, NumberFact number) =>
        article.Exists(s => s.Statement.Read.Numbers.Any(n => n.Kind == number.Kind && n.Unit == number.Unit && n.Value == number.Value));

    /// <summary>The words that both have, as the first one writes them.</summary>
    private static string Words(Statement a, IReadOnlyList<int> places, Statement b)
    {
        const int mostWords = 6;
        var shared = places.Where(p => Statement.PartnerOf(a[p], b, b.Words) is not null).Order().Take(mostWords).Select(p => a.Read.Text[a[p].Start..a[p].End]);
        return string.Join(' ', shared);
    }
}
