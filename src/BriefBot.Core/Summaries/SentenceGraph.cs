using BriefBot.Memory.Terms;

namespace BriefBot.Summaries;

/// <summary>
/// Ranks the sentences of a text by how much the others agree with them: LexRank, G. Erkan and D. Radev, "LexRank:
/// Graph-based Lexical Centrality as Salience in Text Summarization", JAIR 22, 2004, with continuous weights.
/// </summary>
internal static class SentenceGraph
{
    private const double Damping = 0.85;
    private const int Rounds = 30;

    /// <summary>For each sentence its share of attention; the shares add up to 1.</summary>
    public static double[] Centrality(IReadOnlyList<string> sentences)
    {
        var vectors = Vectors(sentences);
        var count = vectors.Count;
        var links = new double[count][];
        var sums = new double[count];
        for (var i = 0; i < count; i++)
        {
            links[i] = new double[count];
            for (var j = 0; j < count; j++)
            {
                links[i][j] = i == j ? 0 : j < i ? links[j][i] : Cosine(vectors[i], vectors[j]);
                sums[i] += links[i][j];
            }
        }

        var ranks = Enumerable.Repeat(1.0 / Math.Max(1, count), count).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var next = Enumerable.Repeat((1 - Damping) / count, count).ToArray();
            for (var i = 0; i < count; i++)
            {
                for (var j = 0; j < count; j++)
                {
                    next[j] += Damping * ranks[i] * (sums[i] > 0 ? links[i][j] / sums[i] : 1.0 / count);
                }
            }

            ranks = next;
        }

        return ranks;
    }

    /// <summary>How alike two texts are in their words, 0 to 1; each word counts by how rare it is among the sentences.</summary>
    public static double[] Likeness(string text, IReadOnlyList<string> sentences)
    {
        var vectors = Vectors([.. sentences, text]);
        return [.. vectors.Take(sentences.Count).Select(v => Cosine(v, vectors[^1]))];
    }

    private static List<Dictionary<string, double>> Vectors(IReadOnlyList<string> sentences)
    {
        var terms = sentences.Select(s => TermAnalyzer.Shared.Analyze(s).Where(t => !t.IsStop).Select(t => t.Text).ToList()).ToList();
        var spread = terms.SelectMany(t => t.Distinct(StringComparer.Ordinal)).CountBy(t => t, StringComparer.Ordinal)
            .ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
        return [.. terms.Select(sentence => sentence.CountBy(t => t, StringComparer.Ordinal).ToDictionary(
            t => t.Key, t => t.Value * Math.Log(1 + ((double)sentences.Count / spread[t.Key])), StringComparer.Ordinal))];
    }

    private static double Cosine(Dictionary<string, double> a, Dictionary<string, double> b)
    {
        double product = 0, lengthA = 0, lengthB = 0;
        foreach (var (term, weight) in a)
        {
            product += b.TryGetValue(term, out var other) ? weight * other : 0;
            lengthA += weight * weight;
        }

        foreach (var weight in b.Values)
        {
            lengthB += weight * weight;
        }

        return lengthA == 0 || lengthB == 0 ? 0 : product / Math.Sqrt(lengthA * lengthB);
    }
}
