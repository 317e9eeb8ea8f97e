using System.Text.RegularExpressions;
using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Memory;

namespace BriefBot.Summaries;

/// <summary>Picks the sentences of an article that tell most of it.</summary>
internal static partial class TellingSentences
{
    // A sentence's score is the sum of these parts, each 0 to 1 times its weight. Chosen by hand on hand-made cases.
    private const double Central = 1.0;
    private const double LikeTitle = 0.5;
    private const double Figures = 0.25;
    private const double Early = 0.2;
    private const double Question = 0.6;
    private const double Leaning = 0.35;

    /// <summary>Shorter sentences tell too little, longer ones are no summary.</summary>
    private const int LeastLength = 40;
    private const int MostLength = 450;

    /// <summary>A sentence that shares more than this with one already picked adds too little.</summary>
    private const double TooAlike = 0.6;

    /// <summary>Picks sentences, in the order of the text.</summary>
    public static IReadOnlyList<GroundedSentence> Pick(StoredArticle article, int most)
    {
        var ranges = SentenceSplitter.SplitArticle(article.Text)
            .Where(s => s.Kind is BlockKind.Paragraph or BlockKind.ListItem && s.Range.Length is >= LeastLength and <= MostLength)
            .ToList();
        if (ranges.Count == 0)
        {
            ranges = [.. SentenceSplitter.SplitArticle(article.Text).Where(s => s.Kind != BlockKind.Heading)];
        }

        var texts = ranges.Select(r => r.Range.Of(article.Text)).ToList();
        var scores = Scores(article.Reference.Title, texts);
        var copies = texts.Select(t => new NearCopies(t)).ToList();
        var picked = new List<int>();
        foreach (var i in Enumerable.Range(0, texts.Count).OrderByDescending(i => scores[i]).ThenBy(i => i))
        {
            if (picked.Count < most && Quotable.Is(texts[i]) && picked.TrueForAll(p => !copies[p].SaysTheSame(copies[i]) && copies[i].Overlap(copies[p]) < TooAlike))
            {
                picked.Add(i);
            }
        }

        return [.. picked.Order().Select(i => new GroundedSentence(
            Quoting.Readable(texts[i]), [Quoting.Quote(article.Reference, article.Text, 0, ranges[i].Range)]))];
    }

    private static double[] Scores(string title, List<string> texts)
    {
        var centrality = SentenceGraph.Centrality(texts);
        var likeness = SentenceGraph.Likeness(title, texts);
        var (mostCentral, mostLike) = (Math.Max(1e-9, centrality.DefaultIfEmpty().Max()), Math.Max(1e-9, likeness.DefaultIfEmpty().Max()));
        return [.. texts.Select((text, i) =>
            (Central * centrality[i] / mostCentral)
            + (LikeTitle * likeness[i] / mostLike)
            + (Figure().IsMatch(text) ? Figures : 0)
            + (Early * (1 - ((double)i / texts.Count)))
            - (text.EndsWith('?') ? Question : 0)
            - (Leans().IsMatch(text) ? Leaning : 0))];
    }

    [GeneratedRegex(@"\d")]
    private static partial Regex Figure();

    [GeneratedRegex(@"^[\W_]*(?:He|She|It|They|This|That|These|Those|His|Her|Their|Its|But|And|However|Such|So|Meanwhile|Also|Then)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Leans();
}
