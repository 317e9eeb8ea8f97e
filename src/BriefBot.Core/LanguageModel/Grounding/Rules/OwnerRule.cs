using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Reading;
using BriefBot.LanguageModel.Grounding.Words;

namespace BriefBot.LanguageModel.Grounding.Rules;

/// <summary>What belongs to whom ("Chinese warships", "Lee's adviser") and where things go ("from China", "to China") must be as in the window.</summary>
internal static class OwnerRule
{
    /// <summary>How far from each other an owner and what is owned may stand in a quote, a relative clause included.</summary>
    private const int OwnerReach = 9;

    /// <summary>The first owner or way that is changed, as a reason; null when there is none.</summary>
    public static string? Fault(Match match)
    {
        foreach (var word in Enumerable.Range(match.Clause.First, match.Clause.Last - match.Clause.First + 1))
        {
            var token = match.Written[word];
            if (!token.IsName || match.Clause.Sentence.IsTaken(word))
            {
                continue;
            }

            if (word + 1 < match.Written.Count && !match.Written[word + 1].IsName && !match.Written[word + 1].AfterMark && !match.Written[word + 1].IsStop
                && !RoleWords.IsVerb(match.Written, word + 1) && match.Places(Noun(match, word)).Count > 0 && !Owns(match, word, Noun(match, word)))
            {
                return $"the quotes do not say \"{match.Clause.Sentence.Text[token.Start..match.Written[word + 1].End]}\"";
            }

            if (word > 0 && Way(match.Written[word - 1].Lower) is not 0 and var way && !token.AfterMark && match.Places(word).Count > 0 && Turns(match, word, way))
            {
                return $"\"{match.Written[word - 1].Lower} {match.Clause.Sentence.Text[token.Start..token.End]}\" is the other way round in the quotes";
            }
        }

        return null;
    }

    // "China's largest trading partner": the noun stands at the end.
    private static int Noun(Match match, int owner)
    {
        var noun = owner + 1;
        while (match.Written[owner].IsPossessive && noun + 1 < match.Written.Count && noun < owner + 3 && !match.Written[noun + 1].IsStop && !match.Written[noun + 1].IsName
            && !match.Written[noun + 1].AfterMark && !match.Clause.Sentence.IsTaken(noun + 1) && !RoleWords.IsVerb(match.Written, noun + 1) && match.Places(noun + 1).Count > 0)
        {
            noun++;
        }

        return noun;
    }

    private static bool Owns(Match match, int owner, int noun)
    {
        var sawOther = false;
        var isClose = !match.Written[owner].IsPossessive;
        foreach (var place in match.Places(noun))
        {
            if ((match.Written[owner].IsPossessive || NameTable.IsPlace(match.Written[owner].Term)) && PronounOwner(match, place) is { Count: > 0 } named)
            {
                return named.Any(n => NameTable.Same(match.Written[owner].Term, n));
            }

            isClose |= match.Places(owner).Any(o => Math.Abs(o - place) <= OwnerReach);
            for (var i = Math.Max(match.Window.First, place - GroundingWeights.ModifierReach); i <= Math.Min(match.Window.Last, place + GroundingWeights.ModifierReach); i++)
            {
                if (match.Stands(owner, i))
                {
                    if (i > place || IsModifier(match.Quoted, i, place) || !HasModifier(match, place))
                    {
                        return true;
                    }
                }
            }

            sawOther |= HasModifier(match, place);
        }

        return !sawOther && isClose;
    }

    /// <summary>Whose "its" is, right before a noun: the one who acts in the sentence, when names show it.</summary>
    private static HashSet<string> PronounOwner(Match match, int noun)
    {
        for (var i = noun - 1; i >= Math.Max(match.Window.First, noun - 3); i--)
        {
            if (match.Quoted[i].Lower is "its" or "his" or "her")
            {
                var first = i;
                while (first > 0 && match.Quoted[first - 1].Sentence == match.Quoted[i].Sentence)
                {
                    first--;
                }

                return match.Window.Quote.Actions.FirstOrDefault(a => a.Verb > first) is { } action && action.Verb < i && !action.IsPassive
                    ? [.. action.Agents]
                    : [];
            }

            if (match.Quoted[i].IsStop || match.Quoted[i].IsName)
            {
                break;
            }
        }

        return [];
    }

    private static bool HasModifier(Match match, int place) =>
        Enumerable.Range(Math.Max(match.Window.First, place - 3), place - Math.Max(match.Window.First, place - 3)).Any(i => match.Quoted[i].IsName && IsModifier(match.Quoted, i, place));

    // Only words that are neither verbs nor grammar may stand between an owner and what is owned.
    private static bool IsModifier(IReadOnlyList<Token> tokens, int owner, int noun)
    {
        if (owner >= noun || tokens[owner].Sentence != tokens[noun].Sentence || NameReader.IsTitle(tokens[owner].Term))
        {
            return false;
        }

        for (var i = owner + 1; i < noun; i++)
        {
            if (tokens[i].AfterMark || tokens[i].IsStop || RoleWords.IsVerb(tokens, i))
            {
                return false;
            }
        }

        return !tokens[noun].AfterMark;
    }

    private static bool Turns(Match match, int word, int way)
    {
        var ways = match.Places(word).Where(p => p > 0).Select(p => Way(match.Quoted[p - 1].Lower)).Where(w => w != 0).ToHashSet();
        return ways.Count > 0 && !ways.Contains(way);
    }

    private static int Way(string lower) => lower switch
    {
        "from" => 1,
        "to" or "into" or "toward" or "towards" => 2,
        _ => 0,
    };
}
