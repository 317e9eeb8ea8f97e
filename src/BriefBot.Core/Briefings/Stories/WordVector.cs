namespace BriefBot.Briefings.Stories;

/// <summary>Words with their weights, of length 1.</summary>
internal sealed class WordVector
{
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    /// <summary>Weighs words by how much they are used and how rare they are.</summary>
    public WordVector(IReadOnlyDictionary<string, double> words, WordRarity rarity)
    {
        var squares = 0.0;
        foreach (var (word, use) in words)
        {
            var weight = (1 + Math.Log(use)) * rarity.Of(word);
            _weights[word] = weight;
            squares += weight * weight;
        }

        var length = Math.Max(1e-9, Math.Sqrt(squares));
        foreach (var word in words.Keys)
        {
            _weights[word] /= length;
        }
    }

    /// <summary>How alike two texts are, 0 to 1.</summary>
    public double Cosine(WordVector other)
    {
        var (fewer, more) = _weights.Count <= other._weights.Count ? (_weights, other._weights) : (other._weights, _weights);
        var sum = 0.0;
        foreach (var (word, weight) in fewer)
        {
            sum += more.TryGetValue(word, out var match) ? weight * match : 0;
        }

        return sum;
    }
}
