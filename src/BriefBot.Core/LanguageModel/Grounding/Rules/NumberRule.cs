using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.LanguageModel.Grounding.Rules;

/// <summary>Every number must stand in the window with its kind, its unit and its bound, beside the same words.</summary>
internal static class NumberRule
{
    /// <summary>How far from a number the noun that it counts may stand.</summary>
    private const int NounReach = 5;

    /// <summary>The first number that the window does not give so, as a reason; null when there is none.</summary>
    public static string? Fault(Match match)
    {
        foreach (var number in match.Clause.Sentence.Numbers)
        {
            if (!match.Clause.Holds(number.First) || IsCountOfPair(match, number))
            {
                continue;
            }

            var same = match.Window.Quote.Numbers
                .Where(q => match.Window.Holds(q.First) && q.Value == number.Value && q.Kind == number.Kind && q.Unit == number.Unit)
                .ToList();
            var text = match.Clause.Sentence.Text[match.Written[number.First].Start..match.Written[number.Last].End];
            if (same.Count == 0)
            {
                return $"the number \"{text}\" is not in the quotes";
            }

            same.RemoveAll(q => !BoundReader.Allows(number.Bound, q.Bound));
            if (same.Count == 0)
            {
                return $"the quotes limit \"{text}\" otherwise";
            }

            if (!same.Exists(q => IsBound(match, number, q)))
            {
                return $"the quotes say \"{text}\" of something else";
            }
        }

        return null;
    }

    // "the two countries" counts what a quote lists.
    private static bool IsCountOfPair(Match match, NumberFact number)
    {
        if (number.Value != 2 || number.Kind is not NumberKind.Plain || number.Unit.Length > 0 || number.Last + 1 >= match.Written.Count)
        {
            return false;
        }

        return match.Written[number.Last + 1].Lower is "countries" or "leaders" or "nations" or "governments" or "sides" or "neighbors" or "allies"
            && match.Window.Words.Any(p => match.Quoted[p].Lower is "both" or "neither" or "two" or "2" or "each");
    }

    private static bool IsBound(Match match, NumberFact written, NumberFact quoted)
    {
        var words = Around(match.Clause.Sentence, written);
        var own = Overlap(match, words, quoted);
        foreach (var other in match.Window.Quote.Numbers)
        {
            if (other.First != quoted.First && match.Window.Holds(other.First) && other.Kind == quoted.Kind && other.Unit == quoted.Unit && other.Value != quoted.Value
                && Overlap(match, words, other) > own)
            {
                return false;
            }
        }

        return HasPartner(match, quoted) && HasNoun(match, written, quoted) && SharesNames(match, words, quoted);
    }

    /// <summary>One end of a span ("7-15 years") says nothing without the other.</summary>
    private static bool HasPartner(Match match, NumberFact quoted)
    {
        var numbers = match.Window.Quote.Numbers;
        for (var n = 0; n + 1 < numbers.Count; n++)
        {
            var (low, high) = (numbers[n], numbers[n + 1]);
            var isSpan = low.Unit == high.Unit && high.Unit.Length > 0
                && (high.First == low.Last + 1 || (high.First == low.Last + 2 && match.Quoted[low.Last + 1].Lower == "to"));
            if (isSpan && (low == quoted || high == quoted))
            {
                var partner = low == quoted ? high : low;
                return match.Clause.Sentence.Numbers.Any(w => w.Value == partner.Value && w.Unit == partner.Unit);
            }
        }

        return true;
    }

    /// <summary>The words of the segment that a number stands in.</summary>
    private static List<int> Around(ReadText text, NumberFact number) =>
        [.. Enumerable.Range(0, text.Tokens.Count).Where(w => text.Tokens[w].Segment == text.Tokens[number.First].Segment && !text.Tokens[w].IsStop && !text.IsTaken(w))];

    private static int Overlap(Match match, List<int> words, NumberFact quoted)
    {
        var segment = match.Quoted[quoted.First].Segment;
        return words.Count(w => match.Places(w).Any(p => match.Quoted[p].Segment == segment));
    }

    /// <summary>What follows a bare number is what it counts: one of the next words must stand close to it in the quote too.</summary>
    private static bool HasNoun(Match match, NumberFact written, NumberFact quoted)
    {
        if (written.Kind is not (NumberKind.Plain or NumberKind.Ordinal) || written.Unit.Length > 0)
        {
            return true;
        }

        var nouns = Enumerable.Range(written.Last + 1, Math.Max(0, Math.Min(match.Written.Count, written.Last + 1 + NounReach) - written.Last - 1))
            .Where(w => !match.Written[w].IsStop && match.Places(w).Count > 0).Take(3).ToList();
        return nouns.Count == 0 || nouns.Exists(w => match.Places(w).Any(p => p > quoted.First - NounReach && p <= quoted.Last + NounReach));
    }

    /// <summary>Names beside a number must be named in its sentence, unless that sentence names nobody.</summary>
    private static bool SharesNames(Match match, List<int> words, NumberFact quoted)
    {
        var sentence = match.Quoted[quoted.First].Sentence;
        var names = words.Where(w => match.Written[w].IsName).ToList();
        return names.Count == 0
            || names.Exists(w => match.Places(w).Any(p => match.Quoted[p].Sentence == sentence))
            || !match.Window.Words.Any(p => match.Quoted[p].Sentence == sentence && match.Quoted[p].IsName);
    }
}
