using BriefBot.LanguageModel.Grounding.Facts;

namespace BriefBot.LanguageModel.Grounding.Rules;

/// <summary>Before and after, more and less, all, most and only must stand in the window; "some" must not be dropped from it.</summary>
internal static class DirectionRule
{
    /// <summary>How many words of matter a small word reaches.</summary>
    private const int Reach = 4;

    /// <summary>The first such word that is added, turned or dropped, as a reason; null when there is none.</summary>
    public static string? Fault(Match match)
    {
        foreach (var word in match.Clause.Words)
        {
            var direction = DirectionReader.Of(match.Written, word);
            if (!DirectionReader.IsFree(direction) && !match.Clause.Sentence.IsTaken(word) && !IsBound(match.Clause.Sentence, word) && !IsBacked(match, word, direction))
            {
                return $"\"{match.Written[word].Lower}\" is not in the quotes so";
            }
        }

        foreach (var place in match.Window.Words)
        {
            if (IsDropped(match, place))
            {
                return $"the quotes say \"{match.Quoted[place].Lower}\", the sentence says more";
            }
        }

        return null;
    }

    private static bool IsBacked(Match match, int word, Direction direction)
    {
        var heads = Heads(match.Written, word, Reach);
        foreach (var place in match.Window.Words)
        {
            if (!DirectionReader.Backs(DirectionReader.Of(match.Quoted, place), direction))
            {
                continue;
            }

            // "before the vote" must be before the vote in the quote too; a word such as "only" may stand elsewhere.
            if (direction is not (Direction.Before or Direction.After or Direction.Since) || (heads.Count == 0 && Heads(match.Quoted, place, Reach).Count == 0)
                || match.AnyStands(heads, Heads(match.Quoted, place, Reach)) || StandsBesideDate(match, heads, place))
            {
                return true;
            }
        }

        // "fought against" may be "fought"; "voted against" must not be "voted for".
        if (direction is Direction.Against)
        {
            return !match.Window.Words.Any(p => match.Quoted[p].Lower is "for" or "favor" or "support" && match.AnyStands(heads.Take(1), Heads(match.Quoted, p, 1)));
        }

        // "from 1910 until 1945" is "from 1910 to 1945".
        if (match.Written[word].Lower is "until" && match.Window.Words.Any(p => match.Quoted[p].Lower == "to" && p < match.Window.Last && match.Window.Quote.IsTaken(p + 1)))
        {
            return true;
        }

        return direction is Direction.Before or Direction.After && IsTurned(match, word, direction, heads);
    }

    // "After the talks, Lee left" and "Lee held talks before he left" say the same.
    private static bool IsTurned(Match match, int word, Direction direction, List<int> heads)
    {
        var opposite = direction is Direction.Before ? Direction.After : Direction.Before;
        return match.Window.Words.Any(p => DirectionReader.Of(match.Quoted, p) == opposite
            && !match.AnyStands(heads, Heads(match.Quoted, p, Reach))
            && match.AnyStands(Enumerable.Range(match.Clause.First, Math.Max(0, word - match.Clause.First)), Heads(match.Quoted, p, Reach)));
    }

    private static bool StandsBesideDate(Match match, List<int> heads, int place) =>
        heads.Exists(match.Clause.Sentence.IsTaken) && place + 1 < match.Quoted.Count && match.Window.Quote.IsTaken(place + 1);

    private static bool IsDropped(Match match, int place)
    {
        var direction = DirectionReader.Of(match.Quoted, place);
        if (direction is not (Direction.Some or Direction.Many or Direction.Most) || match.Window.Quote.IsTaken(place) || place + 1 >= match.Quoted.Count)
        {
            return false;
        }

        var next = match.Quoted[place + 1];
        if (match.Window.Quote.IsTaken(place + 1) || (next.IsStop && next.Lower is not ("of" or "the")) || match.Quoted[place].Lower is "mainly" or "largely")
        {
            return false;
        }

        var head = Heads(match.Quoted, place, 2).Where(p => !match.Window.Quote.IsTaken(p)).ToList();
        if (head.Count == 0 || !head.Exists(match.Covers))
        {
            return false;
        }

        return !match.Clause.Sentence.Tokens.Index().Any(t => DirectionReader.Of(match.Written, t.Index) is var written
            && written is not Direction.None && DirectionReader.Backs(direction, written));
    }

    private static bool IsBound(Reading.ReadText text, int word) =>
        text.Numbers.Any(n => n.Bound is not NumberBound.None && word < n.First && n.First - word <= 3);

    private static List<int> Heads(IReadOnlyList<Reading.Token> tokens, int at, int reach)
    {
        var heads = new List<int>();
        for (var i = at + 1; i < tokens.Count && heads.Count < reach && tokens[i].Sentence == tokens[at].Sentence; i++)
        {
            if (!tokens[i].IsStop)
            {
                heads.Add(i);
            }
        }

        return heads;
    }
}
