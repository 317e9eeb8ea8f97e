using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.LanguageModel.Grounding.Rules;

/// <summary>A cause needs a word of cause in the window, for the same things: what came after is not because of.</summary>
internal static class CauseRule
{
    private const int Reach = 6;

    /// <summary>The first cause that the window does not give, as a reason; null when there is none.</summary>
    public static string? Fault(Match match)
    {
        foreach (var word in Enumerable.Range(match.Clause.First, match.Clause.Last - match.Clause.First + 1))
        {
            var cause = Of(match.Written, word);
            if (cause == Cause.None)
            {
                continue;
            }

            var heads = Heads(match.Written, word);
            var backed = match.Window.Words.Any(p => Of(match.Quoted, p) is var quoted && quoted != Cause.None
                && (quoted != cause || cause == Cause.Result || heads.Count == 0 || match.AnyStands(heads, Heads(match.Quoted, p))));
            if (!backed)
            {
                return $"the cause (\"{match.Written[word].Lower}\") is not in the quotes";
            }
        }

        return null;
    }

    private static Cause Of(IReadOnlyList<Token> tokens, int at)
    {
        var next = at + 1 < tokens.Count ? tokens[at + 1].Lower : string.Empty;
        return tokens[at].Lower switch
        {
            "because" or "owing" => Cause.Reason,
            "due" when next == "to" && !(at + 2 < tokens.Count && Words.RoleWords.IsVerb(tokens, at + 2)) => Cause.Reason,
            "thanks" when next == "to" => Cause.Reason,
            "since" when next.Length > 0 && !char.IsAsciiDigit(next[0]) && next is not "then" && !(tokens[at + 1].IsName && IsMonth(next)) => Cause.Reason,
            "as" when next == "a" && at + 2 < tokens.Count && tokens[at + 2].Lower == "result" => Cause.Result,
            "therefore" or "thus" or "hence" or "consequently" or "thereby" => Cause.Result,
            "caused" or "causes" or "causing" or "prompted" or "triggered" or "sparked" or "led" or "leads" or "leading" or "drove" or "provoked" => Cause.Result,
            "so" when next == "that" => Cause.Result,
            "makes" or "make" or "push" or "pushes" => Cause.Result,
            _ => Cause.None,
        };
    }

    private static bool IsMonth(string lower) => lower is "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august"
        or "september" or "october" or "november" or "december" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";

    private static List<int> Heads(IReadOnlyList<Token> tokens, int at) =>
        [.. Enumerable.Range(at + 1, tokens.Count - at - 1).Where(i => !tokens[i].IsStop && tokens[i].Sentence == tokens[at].Sentence).Take(Reach)];

    private enum Cause
    {
        None,
        Reason,
        Result,
    }
}
