using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>Reads small words that give a statement its direction or its reach: before and after, more and less, only, all, most.</summary>
/// <remarks>Verbs of direction (rise, fall, import, export) are strict words and compared as words.</remarks>
internal static class DirectionReader
{
    /// <summary>The direction of a word; <see cref="Direction.None"/> for most.</summary>
    public static Direction Of(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var next = at + 1 < tokens.Count ? tokens[at + 1].Lower : string.Empty;
        return token.Lower switch
        {
            "before" or "prior" or "until" or "till" => Direction.Before,
            "ahead" when next == "of" => Direction.Before,
            "after" or "following" or "followed" or "follows" or "afterwards" => Direction.After,
            "since" when at + 1 < tokens.Count && !tokens[at].AfterMark && (tokens[at + 1].IsName || char.IsAsciiDigit(next.Length > 0 ? next[0] : 'x') || next == "then") => Direction.Since,
            "more" or "greater" or "exceeds" or "exceeded" or "additional" or "further" => Direction.More,
            "less" or "fewer" or "below" => Direction.Less,
            "only" or "just" or "solely" or "merely" or "alone" or "exclusively" => Direction.Only,
            "all" or "every" or "entire" or "whole" or "always" or "everyone" or "everything" or "everywhere" or "completely" or "fully" or "entirely" => Direction.All,
            "most" or "majority" or "mostly" or "mainly" or "largely" => Direction.Most,
            "many" or "numerous" or "several" or "multiple" or "dozens" or "hundreds" or "thousands" or "often" or "frequently" => Direction.Many,
            "some" or "certain" or "few" or "partly" or "partially" or "sometimes" => Direction.Some,
            "part" when next == "of" => Direction.Some,
            "again" or "repeatedly" => Direction.Again,
            "ever" => Direction.Ever,
            "against" => Direction.Against,
            "except" or "excluding" => Direction.Except,
            _ => Direction.None,
        };
    }

    /// <summary>Tells whether a quote's direction backs a written one.</summary>
    public static bool Backs(Direction quoted, Direction written) => quoted == written || (written, quoted) switch
    {
        (Direction.Some, Direction.Many or Direction.Most or Direction.All) => true,
        (Direction.Many, Direction.Most or Direction.All) => true,
        (Direction.After, Direction.Since) => true,
        (Direction.Since, Direction.After) => true,
        _ => false,
    };

    /// <summary>Tells whether a direction needs no backing: "some" claims less than what it stands before.</summary>
    public static bool IsFree(Direction written) => written is Direction.None or Direction.Some;
}
