using BriefBot.Answers;
using BriefBot.Summaries;

namespace BriefBot.Briefings.Stories;

/// <summary>Picks the few sentences that tell a story, each with the quotes of all articles that say the same.</summary>
internal static class StoryTelling
{
    // A sentence's score is the sum of these parts, each 0 to 1 times its weight. Chosen by hand on days of real articles.
    private const double Central = 1;
    private const double LikeHeadline = 0.6;
    private const double Figures = 0.2;
    private const double Early = 1;
    private const double Lead = 0.4;

    /// <summary>Sentences further on than this are background.</summary>
    private const int Horizon = 24;

    /// <summary>The graph over the sentences grows with their square.</summary>
    private const int MostCandidates = 90;

    /// <summary>A sentence that shares more than this with one already picked adds too little.</summary>
    private const double TooAlike = 0.55;

    /// <summary>The sentences, the one that tells most first.</summary>
    public static IReadOnlyList<GroundedSentence> Tell(Story story, GroundedSentence headline, int most)
    {
        var candidates = story.Sentences.Where(s => s.Order < Horizon && StandAlone.Is(s.Text)).OrderBy(s => s.Order).Take(MostCandidates).ToList();
        if (candidates.Count == 0)
        {
            candidates = [.. story.Sentences.Where(s => s.Text.Length is > 20 and < 500).Take(1)];
        }

        var scores = Scores(story, candidates, headline.Text);
        var isSentence = headline.Quotes[0].Text.Length > 0 && string.Equals(Quoting.Readable(headline.Quotes[0].Text), headline.Text, StringComparison.Ordinal);
        var said = new NearCopies(headline.Text);
        var picked = new List<StorySentence>();
        foreach (var i in Enumerable.Range(0, candidates.Count).OrderByDescending(i => scores[i]).ThenBy(i => candidates[i].Order))
        {
            var sentence = candidates[i];
            var isNews = picked.TrueForAll(p => !p.Copies.SaysTheSame(sentence.Copies) && sentence.Copies.Overlap(p.Copies) < TooAlike && p.Copies.Overlap(sentence.Copies) < TooAlike)
                && !(isSentence && said.SaysTheSame(sentence.Copies));
            if (picked.Count < most && isNews)
            {
                picked.Add(sentence);
            }
        }

        // A headline that is the only sentence there is tells its story itself.
        return picked.Count == 0
            ? [new GroundedSentence(Quoting.Readable(headline.Quotes[0].Text), headline.Quotes)]
            : [.. Ordered(picked).Select(s => Grounded(story, s))];
    }

    /// <summary>A sentence with its quote, and those of other articles that say the same.</summary>
    public static GroundedSentence Grounded(Story story, StorySentence sentence) => new(
        sentence.Text,
        [
            sentence.Quote,
            .. story.Sentences.Where(s => s.Article.Id != sentence.Article.Id && s.Text.Length >= sentence.Text.Length / 2 && s.Copies.SaysTheSame(sentence.Copies))
                .DistinctBy(s => s.Article.Id).Select(s => s.Quote),
        ]);

    /// <summary>What tells most stays first; sentences of one article stay in its order.</summary>
    private static IEnumerable<StorySentence> Ordered(List<StorySentence> picked)
    {
        var articles = picked.Select(p => p.Article.Id).Distinct().ToList();
        return picked.OrderBy(p => articles.IndexOf(p.Article.Id)).ThenBy(p => p.Order);
    }

    private static double[] Scores(Story story, List<StorySentence> candidates, string headline)
    {
        var texts = candidates.Select(c => c.Text).ToList();
        var centrality = SentenceGraph.Centrality(texts);
        var likeness = SentenceGraph.Likeness(headline, texts);
        var (mostCentral, mostLike) = (Math.Max(1e-9, centrality.DefaultIfEmpty().Max()), Math.Max(1e-9, likeness.DefaultIfEmpty().Max()));
        return [.. candidates.Select((s, i) =>
            (Central * centrality[i] / mostCentral)
            + (LikeHeadline * likeness[i] / mostLike)
            + (s.Statement.Read.Numbers.Count > 0 ? Figures : 0)
            + (Early / (1 + (s.Order / 3.0)))
            + (s.Order == 0 ? Lead : 0)
            - (story.Voices.Count > 0 && s.Article.Id != story.Voices[0].Reference.Id ? 0.1 : 0))];
    }
}
