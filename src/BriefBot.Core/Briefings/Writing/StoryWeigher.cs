using BriefBot.Briefings.Stories;
using BriefBot.Memory.Terms;

namespace BriefBot.Briefings.Writing;

/// <summary>Weighs stories: how many outlets tell them, how new they are, and how close they are to what the channel follows.</summary>
internal sealed class StoryWeigher
{
    // Chosen by hand: a watched story of one outlet stands before an unwatched one of four.
    private const double PerOutlet = 1;
    private const double Watched = 3;
    private const double New = 0.5;
    private const double Standing = -5;

    /// <summary>News of so many days ago counts half.</summary>
    private const double HalfLife = 2;

    private readonly List<List<string>> _watches;
    private readonly DateOnly _date;

    /// <summary>Prepares to weigh for a day and a channel's watches.</summary>
    public StoryWeigher(DateOnly date, IEnumerable<string> watches)
    {
        _date = date;
        _watches = [.. watches.Select(w => TermAnalyzer.Shared.Analyze(w).Where(t => !t.IsStop).Select(t => t.Text).Distinct(StringComparer.Ordinal).ToList()).Where(w => w.Count > 0)];
    }

    /// <summary>The weight; only the order has a meaning.</summary>
    public double Of(Story story)
    {
        var outlets = Math.Log2(1 + story.Voices.Count + (0.5 * (story.Outlets - Math.Min(story.Outlets, story.Voices.Count))));
        var standing = story.News.All(a => a.IsStandingPage) ? Standing : 0;
        return (PerOutlet * outlets) + (Watched * Closeness(story)) + (New * Newness(story)) + standing;
    }

    /// <summary>The best share of a watch's words that an article has, 0 to 1; what only the far text has counts half.</summary>
    private double Closeness(Story story) => _watches.Count == 0 ? 0 : _watches.Max(watch => story.News.Max(article => Closeness(watch, article)));

    private static double Closeness(List<string> watch, StoryArticle article)
    {
        var lead = watch.Count(w => Has(article.Lead, w)) / (double)watch.Count;
        var all = watch.Count(w => Has(article.Words, w)) / (double)watch.Count;
        return lead == 1 ? 1 : Math.Max(all == 1 ? 0.5 : 0, lead * 0.4);
    }

    private static bool Has(Dictionary<string, double> words, string watch) =>
        words.ContainsKey(watch) || words.ContainsKey(LanguageModel.Grounding.Reading.NameTable.Canonical(watch));

    private double Newness(Story story)
    {
        var newest = story.News.Max(a => a.Reference.Published);
        var age = newest is { } published ? Math.Max(0, _date.DayNumber - DateOnly.FromDateTime(published.UtcDateTime).DayNumber) : 1;
        return Math.Pow(0.5, age / HalfLife);
    }
}
