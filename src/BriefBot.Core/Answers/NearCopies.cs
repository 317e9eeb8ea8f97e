using BriefBot.Memory.Terms;

namespace BriefBot.Answers;

/// <summary>Tells whether two sentences say the same: most of their words are the same, and all of their numbers.</summary>
internal sealed class NearCopies
{
    /// <summary>The share of the shorter sentence's words that the longer one must have.</summary>
    private const double SameWords = 0.7;

    /// <summary>Sentences of fewer words are compared word for word.</summary>
    private const int LeastWords = 4;

    private readonly HashSet<string> _words;
    private readonly HashSet<string> _numbers;

    /// <summary>Reads a sentence.</summary>
    public NearCopies(string sentence)
    {
        var terms = TermAnalyzer.Shared.Analyze(sentence).Where(t => !t.IsStop).ToList();
        _words = terms.Where(t => !t.IsNumber).Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
        _numbers = terms.Where(t => t.IsNumber).Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Tells whether another sentence says the same as this one.</summary>
    public bool SaysTheSame(NearCopies other)
    {
        if (!_numbers.SetEquals(other._numbers))
        {
            return false;
        }

        var fewest = Math.Min(_words.Count, other._words.Count);
        return fewest < LeastWords ? _words.SetEquals(other._words) : Shared(other) >= SameWords * fewest;
    }

    /// <summary>The share of this sentence's words and numbers that another one has as well, 0 to 1.</summary>
    public double Overlap(NearCopies other)
    {
        var all = _words.Count + _numbers.Count;
        return all == 0 ? 0 : (double)(Shared(other) + _numbers.Count(other._numbers.Contains)) / all;
    }

    private int Shared(NearCopies other) => _words.Count(other._words.Contains);
}
