using System.Collections.Frozen;
using BriefBot.LanguageModel.Grounding.Reading;
using BriefBot.LanguageModel.Grounding.Words;

namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>Reads where a text says "may", "will", "plans to" instead of "does".</summary>
internal static class ModalityReader
{
    /// <summary>How many words that carry matter a hedge reaches.</summary>
    private const int Reach = 3;

    /// <summary>How far behind "agreed" its "to" may stand.</summary>
    private const int ToReach = 4;

    private static readonly FrozenSet<string> Possible = FrozenSet.ToFrozenSet(
        ["may", "might", "could", "can", "perhaps", "possibly", "potentially", "potential", "likely", "probably", "reportedly", "allegedly", "alleged", "apparently", "supposedly", "possible"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Demanded = FrozenSet.ToFrozenSet(["should", "must", "ought"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Conditional = FrozenSet.ToFrozenSet(["if", "unless", "whether", "would"], StringComparer.Ordinal);

    /// <summary>Words of intention that need no "to" behind them.</summary>
    private static readonly FrozenSet<string> Intended = TermTable.Of("""
        plan intend intended intention aim goal purpose objective want wanted wish hope seek sought propose
        proposal consider expect expected due scheduled slated threaten threatened demand urge offer offered
        meant eager poised draft
        """);

    /// <summary>Words of intention only before "to": "agreed to meet", not "agreed on peace".</summary>
    private static readonly FrozenSet<string> IntendedBeforeTo = TermTable.Of("""
        agree promise pledge vow decide prepare try commit ready set decision asked ask call called bound try tried attempt order
        """);

    /// <summary>The hedges of a text, in order.</summary>
    public static IReadOnlyList<Hedge> Read(IReadOnlyList<Token> tokens, string text)
    {
        var hedges = new List<Hedge>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (KindOf(tokens, i) is { } kind)
            {
                hedges.Add(new Hedge(kind, i, Heads(tokens, i)));
            }
        }

        // A question states nothing.
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].End < text.Length && text[tokens[i].End] == '?')
            {
                var sentence = tokens[i].Sentence;
                hedges.Add(new Hedge(HedgeKind.Conditional, i, [.. Enumerable.Range(0, tokens.Count).Where(t => tokens[t].Sentence == sentence && !tokens[t].IsStop)]));
            }
        }

        return hedges;
    }

    /// <summary>Tells whether a written hedge of one kind claims no more than a quoted one of another.</summary>
    public static bool Allows(HedgeKind written, HedgeKind quoted) => quoted switch
    {
        HedgeKind.Possible => written is HedgeKind.Possible,
        HedgeKind.Conditional => written is HedgeKind.Conditional or HedgeKind.Possible,
        HedgeKind.Intended => written is HedgeKind.Intended or HedgeKind.Possible or HedgeKind.Conditional,
        HedgeKind.Demanded => written is HedgeKind.Demanded or HedgeKind.Intended,
        _ => written is not HedgeKind.Demanded,
    };

    private static HedgeKind? KindOf(IReadOnlyList<Token> tokens, int at)
    {
        var lower = tokens[at].Lower;
        var next = at + 1 < tokens.Count && !tokens[at + 1].AfterMark ? tokens[at + 1].Lower : string.Empty;
        if (tokens[at].IsName && at > 0)
        {
            return null;
        }

        if (Possible.Contains(lower))
        {
            return HedgeKind.Possible;
        }

        if (Conditional.Contains(lower))
        {
            return HedgeKind.Conditional;
        }

        if (Demanded.Contains(lower) || (lower is "need" or "needs" && next is not ("come" or "comes" or "are" or "is" or "was")) || (lower is "have" or "has" or "had" && next == "to"))
        {
            return HedgeKind.Demanded;
        }

        if (lower is "will" or "shall" or "won't" || (lower is "are" or "is" && next == "to") || (lower == "going" && next == "to"))
        {
            return HedgeKind.Future;
        }

        // "so that it becomes": an aim, not a fact.
        if (lower == "so" && next == "that")
        {
            return HedgeKind.Intended;
        }

        return Intended.Contains(tokens[at].Term) || (IntendedBeforeTo.Contains(tokens[at].Term) && ToAfter(tokens, at) > 0) ? HedgeKind.Intended : null;
    }

    /// <summary>The "to" of "agreed in 2024 to resume"; -1 when there is none before a mark.</summary>
    private static int ToAfter(IReadOnlyList<Token> tokens, int at)
    {
        for (var i = at + 1; i < tokens.Count && i <= at + ToReach && !tokens[i].AfterMark && tokens[i].Sentence == tokens[at].Sentence; i++)
        {
            if (tokens[i].Lower == "to")
            {
                return i;
            }
        }

        return -1;
    }

    private static List<int> Heads(IReadOnlyList<Token> tokens, int at)
    {
        var heads = new List<int>();
        for (var i = Math.Max(at, ToAfter(tokens, at)) + 1; i < tokens.Count && heads.Count < Reach && tokens[i].Sentence == tokens[at].Sentence && !(tokens[i].AfterMark && i > at + 1); i++)
        {
            if (!tokens[i].IsStop && !GlueWords.IsAdverb(tokens[i].Term))
            {
                heads.Add(i);
            }
        }

        return heads;
    }
}
