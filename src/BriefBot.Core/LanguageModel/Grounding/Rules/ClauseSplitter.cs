using BriefBot.LanguageModel.Grounding.Reading;
using BriefBot.LanguageModel.Grounding.Words;

namespace BriefBot.LanguageModel.Grounding.Rules;

/// <summary>Cuts a sentence where one statement ends and the next begins, so that two quotes may back one half each.</summary>
/// <remarks>
/// A half without a subject of its own takes the names of the first half's subject with it: "Japan makes 9 percent and
/// controls 56.9 percent" must find Japan beside both numbers.
/// </remarks>
internal static class ClauseSplitter
{
    /// <summary>The pieces of a sentence; one when it makes one statement.</summary>
    public static IReadOnlyList<Clause> Split(ReadText sentence)
    {
        var tokens = sentence.Tokens;
        var starts = new List<int> { 0 };
        for (var i = 1; i < tokens.Count; i++)
        {
            var opens = tokens[i].Sentence != tokens[i - 1].Sentence
                || tokens[i].Lower is "and" or "but" or "while" or "whereas"
                || (tokens[i].AfterMark && tokens[i].Lower is "which" or "who");
            if (opens && HasVerb(sentence, starts[^1], i - 1) && HasVerb(sentence, i, tokens.Count - 1))
            {
                starts.Add(i);
            }
        }

        var clauses = new List<Clause>();
        for (var s = 0; s < starts.Count; s++)
        {
            var last = s + 1 < starts.Count ? starts[s + 1] - 1 : tokens.Count - 1;
            clauses.Add(new Clause(sentence, starts[s], last, s == 0 || HasSubject(tokens, starts[s]) ? [] : Subjects(sentence, starts[0])));
        }

        return clauses;
    }

    private static bool HasVerb(ReadText sentence, int first, int last) => sentence.Actions.Any(a => a.Verb >= first && a.Verb <= last);

    private static bool HasSubject(IReadOnlyList<Token> tokens, int start)
    {
        var next = start + 1 < tokens.Count ? tokens[start + 1] : null;
        return next is not null && (next.IsName || next.Lower is "the" or "a" or "an" or "this" or "these" or "both" or "some" or "many" or "most");
    }

    private static List<int> Subjects(ReadText sentence, int start)
    {
        var verb = sentence.Actions.First(a => a.Verb >= start).Verb;
        var behindPreposition = false;
        var subjects = new List<int>();
        for (var i = start; i < verb; i++)
        {
            behindPreposition = (behindPreposition && !sentence.Tokens[i].AfterMark) || RoleWords.IsPreposition(sentence.Tokens[i].Lower);
            if (sentence.Tokens[i].IsName && !behindPreposition && !sentence.IsTaken(i))
            {
                subjects.Add(i);
            }
        }

        return subjects;
    }
}
