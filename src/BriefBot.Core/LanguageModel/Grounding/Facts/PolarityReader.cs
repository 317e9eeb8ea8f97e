using System.Collections.Frozen;
using BriefBot.LanguageModel.Grounding.Reading;
using BriefBot.LanguageModel.Grounding.Words;

namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>Reads negations and what they negate.</summary>
internal static class PolarityReader
{
    /// <summary>How many words that carry matter a negation reaches.</summary>
    private const int Reach = 4;

    private static readonly FrozenSet<string> Grammar = FrozenSet.ToFrozenSet(
        ["not", "no", "never", "neither", "nor", "none", "nobody", "nothing", "without", "cannot", "hardly", "barely", "nowhere"], StringComparer.Ordinal);

    /// <summary>Verbs and adjectives that negate what follows them.</summary>
    private static readonly FrozenSet<string> Verbs = TermTable.Of("""
        refuse fail deny denied reject avoid lack prevent stop halt cease suspend unable drop abandon freeze frozen withdraw cancel unlikely
        impossible retract lift remove dismiss block decline stopped without rather
        """);

    /// <summary>The negations of a text, in order.</summary>
    public static IReadOnlyList<Negation> Read(IReadOnlyList<Token> tokens)
    {
        var negations = new List<Negation>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var isGrammar = IsGrammar(tokens, i);
            if (isGrammar || IsVerb(tokens, i))
            {
                negations.Add(new Negation(i, isGrammar, Heads(tokens, i)));
            }
        }

        return negations;
    }

    /// <summary>Tells whether a word negates by its meaning: "unproven", "refused".</summary>
    public static bool IsVerb(IReadOnlyList<Token> tokens, int at) =>
        Verbs.Contains(tokens[at].Term) || tokens[at].Lower is "yet" && at + 1 < tokens.Count && tokens[at + 1].Lower == "to" || IsUnWord(tokens[at].Lower);

    private static bool IsGrammar(IReadOnlyList<Token> tokens, int at)
    {
        var lower = tokens[at].Lower;
        if (lower == "not" && at + 1 < tokens.Count && tokens[at + 1].Lower == "only")
        {
            return false;
        }

        // "No. 3" and "no" before a number are not negations of anything here.
        return Grammar.Contains(lower) || lower.EndsWith("n't", StringComparison.Ordinal) || lower.EndsWith("n’t", StringComparison.Ordinal);
    }

    private static bool IsUnWord(string lower) =>
        lower.Length > 6 && lower.StartsWith("un", StringComparison.Ordinal) && (lower.EndsWith("ed", StringComparison.Ordinal) || lower.EndsWith("en", StringComparison.Ordinal))
        && !lower.StartsWith("unit", StringComparison.Ordinal) && !lower.StartsWith("under", StringComparison.Ordinal) && !lower.StartsWith("unveil", StringComparison.Ordinal);

    private static List<int> Heads(IReadOnlyList<Token> tokens, int at)
    {
        var heads = new List<int>();
        for (var i = at + 1; i < tokens.Count && heads.Count < Reach && tokens[i].Sentence == tokens[at].Sentence; i++)
        {
            // "Neither Tokyo nor Seoul has promised" negates the promise.
            if (tokens[i].IsName && tokens[at].Lower is "neither" or "nor" or "no" or "none")
            {
                continue;
            }

            if (!tokens[i].IsStop && !GlueWords.IsAdverb(tokens[i].Term))
            {
                heads.Add(i);
            }
        }

        return heads;
    }
}
