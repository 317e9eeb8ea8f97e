namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>A word that turns what follows into its opposite.</summary>
/// <param name="At">The word.</param>
/// <param name="IsGrammar">Whether it is "not" and its like, rather than a verb such as "refuse" or "stop".</param>
/// <param name="Heads">The next words that carry matter: what is negated, the nearest first.</param>
internal sealed record Negation(int At, bool IsGrammar, IReadOnlyList<int> Heads);
