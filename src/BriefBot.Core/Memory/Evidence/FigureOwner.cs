using BriefBot.Memory.Ranking;
using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Evidence;

/// <summary>Tells whose figure a neighbouring sentence tells: "Acme's plant cost $8 billion. Bolt plans a similar one." says nothing of Bolt's cost.</summary>
internal static class FigureOwner
{
    /// <summary>
    /// Whether the figure of a neighbour belongs to somebody else: the sentence names who the question is about, the
    /// neighbour does not and names others.
    /// </summary>
    /// <param name="sentence">The sentence that fits the question but has no figure.</param>
    /// <param name="neighbour">The sentence beside it that has one.</param>
    /// <param name="question">The question.</param>
    public static bool IsAnother(ReadSentence sentence, ReadSentence neighbour, Question question)
    {
        var own = NamesOf(sentence)
            .Where(name => question.Terms.Any(term => term.Text == name || term.Variants.Any(variant => variant.Text == name)))
            .ToHashSet(StringComparer.Ordinal);
        return own.Count > 0
            && !neighbour.Terms.Exists(term => own.Contains(term.Text))
            && NamesOf(neighbour).Any();
    }

    /// <summary>The names in a sentence but for countries; a capital at its start alone makes none.</summary>
    private static IEnumerable<string> NamesOf(ReadSentence sentence) => sentence.Terms
        .Where((term, i) => IsName(term) && (i > 0 || (sentence.Terms.Count > 1 && IsName(sentence.Terms[1])) || IsActor(term, sentence)))
        .Select(term => term.Text);

    private static bool IsName(Term term) => term is { IsName: true, IsStop: false, IsNumber: false } && Countries.Of(term.Text) is null;

    /// <summary>"Samsung announced plans": a first word that is followed by a verb is who does it.</summary>
    private static bool IsActor(Term term, ReadSentence sentence) =>
        sentence.Terms.Count > 1 && sentence.Text.AsSpan(sentence.Terms[1].Start, sentence.Terms[1].End - sentence.Terms[1].Start) is var next
        && (next.EndsWith("ed", StringComparison.Ordinal) || next.EndsWith("s", StringComparison.Ordinal) || next is "will" or "has" or "had" or "said" or "plans")
        && term.End - term.Start > 2;
}
