using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>Reads what stands before a number and limits it.</summary>
internal static class BoundReader
{
    /// <summary>The bound of the number that begins at a word.</summary>
    public static NumberBound Before(IReadOnlyList<Token> tokens, int at)
    {
        if (at > 0 && tokens[at - 1].Lower is "a" or "an" or "the" && !tokens[at - 1].AfterMark)
        {
            at--;
        }

        if (at == 0 || tokens[at - 1].Sentence != tokens[at].Sentence)
        {
            return NumberBound.None;
        }

        var last = tokens[at - 1].Lower;
        var first = at > 1 ? tokens[at - 2].Lower : string.Empty;
        return (first, last) switch
        {
            ("up", "to") or ("as", "many") or ("as", "much") or ("at", "most") or ("most", "of") => NumberBound.UpTo,
            ("many" or "much", "as") => NumberBound.UpTo,
            ("maximum", "of") => NumberBound.UpTo,
            ("at", "least") or ("minimum", "of") => NumberBound.AtLeast,
            ("more" or "greater" or "higher" or "larger" or "longer", "than") => NumberBound.MoreThan,
            ("less" or "fewer" or "lower" or "smaller", "than") => NumberBound.LessThan,
            ("close", "to") => NumberBound.Nearly,
            (_, "about" or "around" or "roughly" or "approximately" or "some" or "circa" or "estimated") => NumberBound.About,
            (_, "nearly" or "almost") => NumberBound.Nearly,
            (_, "over" or "above" or "exceeding") => NumberBound.MoreThan,
            (_, "under" or "below") => NumberBound.LessThan,
            (_, "only" or "just" or "merely") => NumberBound.Only,
            _ => NumberBound.None,
        };
    }

    /// <summary>Tells whether a written bound claims no more than a quoted one; a hedge may be added, never dropped.</summary>
    public static bool Allows(NumberBound written, NumberBound quoted) => quoted switch
    {
        NumberBound.None => written is NumberBound.None or NumberBound.About,
        NumberBound.Only => written is NumberBound.None or NumberBound.Only or NumberBound.About,
        NumberBound.Nearly => written is NumberBound.Nearly or NumberBound.About,
        _ => written == quoted,
    };
}
