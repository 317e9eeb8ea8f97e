using W = BriefBot.Briefings.Stories.StoryWeights;

namespace BriefBot.Briefings.Stories;

/// <summary>Judges whether two articles tell of the same event, by their words, names, titles and dates.</summary>
internal sealed class StoryLikeness
{
    private readonly WordRarity _rarity;
    private readonly Dictionary<StoryArticle, Measured> _measured = [];

    /// <summary>Prepares to compare articles with one another.</summary>
    public StoryLikeness(IReadOnlyCollection<StoryArticle> articles)
    {
        _rarity = new WordRarity(articles);
        foreach (var article in articles)
        {
            _measured[article] = new Measured(article, _rarity);
        }
    }

    /// <summary>The log odds that two articles are one story, at most <see cref="W.Most"/> either way.</summary>
    public double Of(StoryArticle a, StoryArticle b)
    {
        if (a.Reference.Id == b.Reference.Id || CopyText.Share(a, b) >= W.NearCopy)
        {
            return W.Most;
        }

        var days = a.Reference.Published is { } first && b.Reference.Published is { } second ? (first - second).Duration().TotalDays : 0;
        if (a.IsStandingPage || b.IsStandingPage || days > W.ManyDays)
        {
            return -W.Most;
        }

        var (x, y) = (_measured[a], _measured[b]);
        var shared = a.Names.Where(b.Names.Contains).Sum(_rarity.Of);
        var sameOutlet = a.Reference.Source is { } source && string.Equals(source, b.Reference.Source, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        var lead = x.Lead.Cosine(y.Lead);
        var fewest = Math.Min(x.NameRarity, y.NameRarity);
        var odds = W.Bias
            + (W.Words * x.Words.Cosine(y.Words))
            + (W.Lead * lead)
            + (fewest < W.FewNames ? W.Nameless * lead : (W.NameShare * shared / fewest) + (W.NameRarity * Math.Min(shared, W.MuchRarity) / W.MuchRarity))
            + (W.Days * days / W.ManyDays)
            + (W.TitleFound * (Found(a.TitleWords, b) + Found(b.TitleWords, a)) / 2)
            + (W.TitleNamesFound * Math.Min(Found(a.TitleWords.Where(a.Names.Contains), b), Found(b.TitleWords.Where(b.Names.Contains), a)))
            + (OtherNumber(a, b) ? W.OtherNumber : 0)
            + (sameOutlet * (W.SameOutlet + (W.SameOutletTitle * x.Title.Cosine(y.Title))));
        return Math.Clamp(odds, -W.Most, W.Most);
    }

    /// <summary>How much of some words another article has, by rarity; one half when there are none.</summary>
    private double Found(IEnumerable<string> words, StoryArticle other)
    {
        double all = 0, found = 0;
        foreach (var word in words)
        {
            var rarity = _rarity.Of(word);
            all += rarity;
            found += other.Words.ContainsKey(word) ? rarity : 0;
        }

        return all == 0 ? 0.5 : found / all;
    }

    private static bool OtherNumber(StoryArticle a, StoryArticle b) => HasNumberAlone(a, b) && HasNumberAlone(b, a);

    private static bool HasNumberAlone(StoryArticle a, StoryArticle b) => a.TitleWords.Any(w => IsNumber(w) && !b.TitleWords.Contains(w));

    private static bool IsNumber(string term) => char.IsAsciiDigit(term[0]) || term is "first" or "second" or "third" or "fourth" or "fifth";

    private sealed class Measured(StoryArticle article, WordRarity rarity)
    {
        public WordVector Words { get; } = new(article.Words, rarity);

        public WordVector Lead { get; } = new(article.Lead, rarity);

        public WordVector Title { get; } = new(article.TitleWords.ToDictionary(w => w, _ => 1.0, StringComparer.Ordinal), rarity);

        public double NameRarity { get; } = article.Names.Sum(rarity.Of);
    }
}
