using BriefBot.Memory.Ranking;

namespace BriefBot.Briefings.Stories;

/// <summary>How much a word tells: what news has often, or many of the articles at hand, tells little of an event.</summary>
internal sealed class WordRarity
{
    /// <summary>The share of passages for words that the background list does not have.</summary>
    private const double Unlisted = 0.002;

    /// <summary>The background counts like so many articles beside those at hand.</summary>
    private const double Background = 60;

    private readonly Dictionary<string, int> _spread = new(StringComparer.Ordinal);
    private readonly int _count;

    /// <summary>Counts the words of the articles at hand.</summary>
    public WordRarity(IReadOnlyCollection<StoryArticle> articles)
    {
        _count = articles.Count;
        foreach (var word in articles.SelectMany(a => a.Words.Keys))
        {
            _spread[word] = _spread.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>The word's weight: 0 for a word that all have, about 6 for one that nearly none has.</summary>
    public double Of(string word)
    {
        var share = BackgroundWords.Share(word);
        return -Math.Log((_spread.GetValueOrDefault(word) + (Background * (share > 0 ? share : Unlisted))) / (_count + Background));
    }
}
