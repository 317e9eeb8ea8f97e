using System.Collections.Frozen;
using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Reading;
using BriefBot.LanguageModel.Grounding.Words;

namespace BriefBot.LanguageModel.Grounding.Rules;

/// <summary>
/// Words whose difference matters, and names, must stand beside the same words as in the window: where exports fell and
/// imports rose, "exports rose" has all its words in the quote and is false.
/// </summary>
internal static class BindingRule
{
    /// <summary>Verbs of up and down: two of them in one quote are the usual trap.</summary>
    private static readonly FrozenSet<string> Moves = TermTable.Of("""
        rise rose risen increase grow grew climb jump surge soar fall fell fallen decrease decline drop shrink shrank slump plunge raise cut lower
        reduce gain lose lost
        """);

    /// <summary>The first word that stands beside others than in the window, as a reason; null when there is none.</summary>
    public static string? Fault(Match match)
    {
        foreach (var word in Enumerable.Range(match.Clause.First, match.Clause.Last - match.Clause.First + 1))
        {
            var token = match.Written[word];
            if (match.Clause.Sentence.IsTaken(word) || match.Places(word).Count == 0)
            {
                continue;
            }

            var neighbours = Neighbours(match, word);
            var isFault = token.IsName && !NameReader.IsTitle(token.Term) && !IsSpeaker(match, token) ? IsOutvoted(match, word, neighbours)
                : IsDirected(match, word) && Equivalents.IsStrict(token.Term) && !token.IsName && (StandsApart(match, word, neighbours) || IsOfOther(match, word, neighbours));
            if (isFault)
            {
                return $"the quotes say \"{match.Clause.Sentence.Text[token.Start..token.End]}\" of something else";
            }
        }

        return null;
    }

    // Who speaks may stand at either end of a sentence; the attributions are compared by themselves.
    private static bool IsSpeaker(Match match, Token token) =>
        match.Clause.Sentence.Attributions.Any(a => a.Speakers.Contains(NameTable.Canonical(token.Term)));

    private static bool IsDirected(Match match, int word) =>
        RoleWords.IsVerb(match.Written, word) || RoleWords.IsVerb(match.Quoted, match.Places(word)[0])
        || match.Written[word].Lower is "imports" or "exports" or "increase" or "decrease" or "rise" or "fall" or "growth" or "decline" or "sales" or "purchases";

    private static List<int> Neighbours(Match match, int word) =>
        [.. match.Clause.Words.Where(w => w != word && match.Written[w].Segment == match.Written[word].Segment && !match.Written[w].IsStop
            && !match.Clause.Sentence.IsTaken(w) && match.Places(w).Count > 0)];

    /// <summary>None of the words beside it stands in any of its segments of the window, although they stand elsewhere there.</summary>
    private static bool StandsApart(Match match, int word, List<int> neighbours) =>
        neighbours.Count >= 2 && match.Places(word).All(p => Shared(match, neighbours, p) == 0 && HasOthers(match, p));

    /// <summary>A word beside it stands only in another statement of the window, whose own direction the sentence leaves out.</summary>
    private static bool IsOfOther(Match match, int word, List<int> neighbours) =>
        Moves.Contains(match.Written[word].Term) && match.Places(word).All(p => neighbours.Exists(n => !match.Written[n].IsName && !match.Places(n).Contains(p) && IsElsewhere(match, word, n, p)));

    private static bool IsElsewhere(Match match, int word, int neighbour, int place)
    {
        var segments = match.Places(neighbour).Select(p => match.Quoted[p].Segment).Distinct().ToList();
        return segments.Count == 1 && segments[0] != match.Quoted[place].Segment
            && match.Window.Words.Any(p => match.Quoted[p].Segment == segments[0] && RoleWords.IsVerb(match.Quoted, p)
                && Moves.Contains(match.Quoted[p].Term) && !match.Stands(word, p) && !match.Covers(p));
    }

    /// <summary>The words beside a place stand more often beside another place in the window.</summary>
    private static bool IsOutvoted(Match match, int word, List<int> neighbours)
    {
        var matter = neighbours.Where(w => !match.Written[w].IsName).ToList();
        var own = match.Window.Words.Where(p => match.Stands(word, p) || match.Places(word).Any(o => match.Quoted[p].IsName && IsListed(match, o, p))).Max(p => Shared(match, matter, p));
        return matter.Count >= 2 && own <= 1 && match.Window.Words.Any(p => match.Quoted[p].IsName && !match.Window.Quote.IsTaken(p) && !NameReader.IsTitle(match.Quoted[p].Term)
            && !match.Stands(word, p) && !match.Places(word).Any(own => IsListed(match, own, p)) && Shared(match, matter, p) >= own + (own == 0 ? 2 : 3) && !neighbours.Exists(n => match.Stands(n, p)));
    }

    private static int Shared(Match match, List<int> words, int place)
    {
        var segment = match.Quoted[place].Segment;
        return words.Count(w => match.Places(w).Any(p => p != place && match.Quoted[p].Segment == segment));
    }

    private static bool HasOthers(Match match, int place) =>
        match.Window.Words.Any(p => p != place && match.Quoted[p].Segment == match.Quoted[place].Segment && !match.Quoted[p].IsStop);

    // "Japan, China and South Korea": names of one list share what is said of them.
    private static bool IsListed(Match match, int a, int b)
    {
        for (var i = Math.Min(a, b) + 1; i < Math.Max(a, b); i++)
        {
            if (!match.Quoted[i].IsName && match.Quoted[i].Lower is not ("and" or "or" or "nor" or "the"))
            {
                return false;
            }
        }

        return true;
    }
}
