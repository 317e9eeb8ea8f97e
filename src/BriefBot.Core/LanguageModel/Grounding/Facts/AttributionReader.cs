using System.Collections.Frozen;
using BriefBot.LanguageModel.Grounding.Reading;
using BriefBot.LanguageModel.Grounding.Words;

namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>Reads who says what: "Lee said that …", "…, ScanX reported", "according to …".</summary>
internal static class AttributionReader
{
    /// <summary>How many words may stand between a verb of saying and a speaker behind it.</summary>
    private const int ReachAfter = 6;

    /// <summary>How many words of matter make a statement, rather than a place or a time, of what stands before a speaker.</summary>
    private const int LeastStatement = 4;

    private static readonly FrozenSet<string> Verbs = TermTable.Of("""
        said says say told tells tell warned warns warn argued argues claimed claims wrote writes write according reported reports noted
        notes added adds stressed insisted insists believes believed thinks thought concluded concludes stated states explained asserted
        alleged recalls recalled expects predicted estimates feared fears denied denies holds held found finds asks declared remarked
        commented suggested suggests quotes acknowledged describes described called calls emphasized
        """);

    /// <summary>Verbs that also have other uses; they attribute only where "that" follows or a mark stands before.</summary>
    private static readonly FrozenSet<string> Doubtful = TermTable.Of("holds held found finds recalls recalled fears feared expects asks states estimates");

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

        // "called on Lee" urges, "the islands called Dokdo" names.
        if (token.Term == "call" && at + 1 < tokens.Count && (tokens[at + 1].Lower is "on" or "for" or "off" || (tokens[at + 1].IsName && !tokens[at + 1].IsPossessive)))
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

        var start = SpeakerStart(tokens, at, first);
        var before = RoleWords.SubjectNames(tokens, start, SpeakerEnd(tokens, start, at));
        if (before.Count == 0 && (start == at || (tokens[at].AfterMark && tokens[at].Lower is "said" or "says")))
        {
            var after = NamesAfter(tokens, at, last);
            if (after.Count > 0)
            {
                return new Attribution(at, after, first, at - 1);
            }
        }

        // ", Lee said" behind a statement: the speaker answers for all of it; "In Beijing, Xi said": for what follows.
        var statesBefore = start > first && Enumerable.Range(first, start - first).Count(i => !tokens[i].IsStop) >= LeastStatement
            && (at == last || tokens[at + 1].Lower is not "that");
        return statesBefore ? new Attribution(at, before, first, last) : new Attribution(at, before, at + 1, last);
    }

    /// <summary>Where the speaker's words begin: behind the last mark, or before an apposition ("Wi Sung Lac, Lee's adviser, said").</summary>
    private static int SpeakerStart(IReadOnlyList<Token> tokens, int verb, int first)
    {
        var start = verb;
        var marks = tokens[verb].AfterMark ? 3 : 1;
        while (start > first)
        {
            if (tokens[start].AfterMark && --marks == 0)
            {
                break;
            }

            if (start < verb && tokens[start].Lower is "that" or "but" or "while")
            {
                return start + 1;
            }

            start--;
        }

        // "(…), said X": nothing but the statement stands before the mark.
        return tokens[verb].AfterMark && start == first && !tokens[start].IsName && RoleWords.SubjectNames(tokens, start, verb).Count == 0 ? verb : start;
    }

    // Of "Wi Sung Lac, Lee's adviser, said" only what stands before the first mark is the speaker.
    private static int SpeakerEnd(IReadOnlyList<Token> tokens, int start, int verb)
    {
        for (var i = start + 1; tokens[verb].AfterMark && i < verb; i++)
        {
            if (tokens[i].AfterMark)
            {
                return i;
            }
        }

        return verb;
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
