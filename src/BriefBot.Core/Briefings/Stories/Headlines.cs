using System.Text.RegularExpressions;
using BriefBot.Answers;
using BriefBot.Briefings.Differences;

namespace BriefBot.Briefings.Stories;

/// <summary>Finds a story's headline: an article's own, when a sentence of its text says the same, or else that sentence.</summary>
internal static partial class Headlines
{
    private const int MostLength = 140;
    private const int LeastWords = 4;

    /// <summary>Only the first sentences of an article say what its headline says.</summary>
    private const int Sentences = 25;

    /// <summary>A sentence must have this share of a headline's words before it backs it.</summary>
    private const double Backed = 0.3;

    /// <summary>The headline with the quote that backs it; null when no sentence can stand as one.</summary>
    public static GroundedSentence? Of(Story story)
    {
        var titles = story.Voices.Select((article, i) => Titled(article, story, i)).Where(h => h.Headline is not null).OrderByDescending(h => h.Merit).ToList();
        if (titles.Count > 0 && titles[0].Merit > 0)
        {
            return titles[0].Headline;
        }

        var title = new Statement(story.Voices[0].Reference.Title);
        var sentence = story.Sentences.Where(s => s.Order < Sentences && StandAlone.Is(s.Text))
            .OrderByDescending(s => Share(title, s.Statement) - (0.02 * s.Order) - (s.Text.Length > MostLength ? 0.2 : 0)).FirstOrDefault();
        return sentence is not null ? new GroundedSentence(sentence.Text, [sentence.Quote]) : titles.Select(t => t.Headline).FirstOrDefault();
    }

    private static (GroundedSentence? Headline, double Merit) Titled(StoryArticle article, Story story, int rank)
    {
        var title = Clean(article.Reference.Title);
        var words = new Statement(title);
        if (title.Length > MostLength || words.Words.Count + words.Read.Numbers.Count < LeastWords)
        {
            return default;
        }

        var (sentence, share) = story.Sentences.Where(s => s.Article.Id == article.Reference.Id && s.Order < Sentences && StandAlone.IsReport(s.Text))
            .Select(s => (Sentence: s, Share: Share(words, s.Statement))).OrderByDescending(s => s.Share).ThenBy(s => s.Sentence.Order).FirstOrDefault();
        return sentence is null || share < Backed
            ? default
            : (new GroundedSentence(title, [sentence.Quote]), 1 + share - (0.1 * rank) - (Weak().IsMatch(title) ? 1.2 : 0) - (article.IsStandingPage ? 0.4 : 0));
    }

    /// <summary>The share of a headline's words and numbers that a sentence has.</summary>
    private static double Share(Statement title, Statement sentence)
    {
        var numbers = title.Read.Numbers.Count(n => sentence.Read.Numbers.Any(s => s.Value == n.Value));
        var words = title.Words.Count(w => Statement.PartnerOf(title[w], sentence, sentence.Words) is not null);
        var missing = title.Read.Numbers.Count - numbers;
        return ((double)(words + numbers) / Math.Max(1, title.Words.Count + title.Read.Numbers.Count)) - (0.3 * missing);
    }

    /// <summary>The title without what outlets hang on it.</summary>
    private static string Clean(string title) => Tail().Replace(Head().Replace(title, string.Empty), string.Empty).Trim();

    [GeneratedRegex(@"\s+(?:\||[–—-])\s+(?:live|as it happened|video|[A-Z][\w.’']*(?:\s+[A-Z][\w.’']*){0,4})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^\s*(?:BREAKING|EXCLUSIVE|WATCH|VIDEO|LIVE|UPDATE(?:\s*\d+)?|Opinion|Analysis)\s*[:|–-]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    /// <summary>Questions, promises and shouts are no headlines.</summary>
    [GeneratedRegex(@"\?|!|…|\.\.\.|^(?:Here['’]s|This|These|Why|How|What|When|Who|Where|Should|Is|Are|Can|Will|Do|Does|Inside|Meet|\d+\s)\b|\b(?:you|your|WTF|everything to know|what to know|explained|I|my|we)\b|\blive (?:score|updates)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Weak();
}
