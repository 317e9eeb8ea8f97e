using System.Collections.Frozen;
using BriefBot.LanguageModel.Grounding.Reading;
using BriefBot.LanguageModel.Grounding.Words;

namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>Reads who says what: "Lee said that …", "…, ScanX reported", "according to …".</summary>
internal static class AttributionReader
{
    /// <summary>How many words may stand between a verb of saying and a speaker behind it.</summary>
    private const int ReachAfter = 6;

    private static readonly FrozenSet<string> Verbs = TermTable.Of("""
        said says say told tells tell warned warns warn argued argues claimed claims wrote writes write according reported reports noted
        notes added adds stressed insisted insists believes believed thinks thought concluded concludes stated states explained asserted
        alleged recalls recalled expects predicted estimates feared fears denied denies holds held found finds asks declared remarked
        commented suggested suggests quotes acknowledged describes described called calls emphasized
        """);

    /// <summary>Verbs that also have other uses; they attribute only where "that" follows or a mark stands before.</summary>
    private static readonly FrozenSet<string> Doubtful = TermTable.Of("holds held found finds recalls recalled fears feared expects asks states estimates described describes called calls");

    /// <summary>The attributions of a text, in order.</summary>
    public static IReadOnlyList<Attribution> Read(IReadOnlyList<Token> tokens)
    {
        var attributions = new List<Attribution>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsSaying(tokens, i))
            {
                attributions.Add(ReadAt(tokens, i));
            }
        }

        return attributions;
    }

    private static bool IsSaying(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (!Verbs.Contains(token.Term) || token.IsName || (at > 0 && tokens[at - 1].Lower is "the" or "a" or "an" or "to"))
        {
            return false;
        }

        if (!Doubtful.Contains(token.Term) || token.Lower is "asks" or "expects" or "feared" or "fears" or "expect")
        {
            return token.Term != "accord" || (at + 1 < tokens.Count && tokens[at + 1].Lower == "to");
        }

        return at + 1 < tokens.Count && tokens[at + 1].Lower == "that";
    }

    private static Attribution ReadAt(IReadOnlyList<Token> tokens, int at)
    {
        var sentence = tokens[at].Sentence;
        var (first, last) = (at, at);
        while (first > 0 && tokens[first - 1].Sentence == sentence)
        {
            first--;
        }

        while (last + 1 < tokens.Count && tokens[last + 1].Sentence == sentence)
        {
            last++;
        }

        if (tokens[at].Term == "accord")
        {
            return new Attribution(at, NamesAfter(tokens, at + 1, last), first, last);
        }

        var before = NamesBefore(tokens, at, first, out var start);
        if (before.Count == 0 && (start == at || tokens[start].Lower is not ("he" or "she" or "it" or "they")))
        {
            var after = NamesAfter(tokens, at, last);
            if (after.Count > 0 && (tokens[at].AfterMark || start == at))
            {
                return new Attribution(at, after, first, at - 1);
            }
        }

        // Where nothing but a date follows the verb, the speaker answers for what stands before.
        var trails = start > first && tokens[start].AfterMark && last - at <= 5 && tokens.Skip(at + 1).Take(last - at).All(t => t.IsStop || char.IsAsciiDigit(t.Lower[0]) || DateWords.Contains(t.Lower));
        return trails ? new Attribution(at, before, first, start - 1) : new Attribution(at, before, at + 1, last);
    }

    private static readonly FrozenSet<string> DateWords = FrozenSet.ToFrozenSet(
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "earlier", "late"], StringComparer.Ordinal);

    private static HashSet<string> NamesBefore(IReadOnlyList<Token> tokens, int verb, int first, out int start)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        start = verb;
        var sawPreposition = false;
        for (var i = verb - 1; i >= first; i--)
        {
            // An appositive ("Wi Sung Lac, Lee's adviser, said") has one mark on each side; what stands before a clause's own verb is another's.
            if (Verbs.Contains(tokens[i].Term) && !tokens[i].IsName)
            {
                break;
            }

            if (RoleWords.IsVerb(tokens, i) && tokens[i + 1].AfterMark)
            {
                break;
            }

            start = i;
            if (tokens[i].IsName)
            {
                names.Add(NameTable.Canonical(tokens[i].Term));
            }
            else if (tokens[i].Lower is "that")
            {
                break;
            }

            sawPreposition |= RoleWords.IsPreposition(tokens[i].Lower);
        }

        // "Lee said in Nara", "In Beijing, Xi recalled": names behind a preposition are not the speaker's when others are there.
        var own = RoleWords.SubjectNames(tokens, start, verb);
        if (sawPreposition && own.Count > 0)
        {
            return own;
        }

        return names;
    }

    private static HashSet<string> NamesAfter(IReadOnlyList<Token> tokens, int at, int last)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = at + 1; i <= Math.Min(last, at + ReachAfter); i++)
        {
            if (tokens[i].AfterMark)
            {
                break;
            }

            if (tokens[i].IsName)
            {
                names.Add(NameTable.Canonical(tokens[i].Term));
            }
            else if (names.Count > 0 && !tokens[i].IsStop)
            {
                break;
            }
            else if (names.Count > 0 && RoleWords.IsPreposition(tokens[i].Lower) && tokens[i].Lower != "of")
            {
                break;
            }
        }

        return names;
    }
}
