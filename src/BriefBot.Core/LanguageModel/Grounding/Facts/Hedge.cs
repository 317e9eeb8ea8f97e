namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>A word by which a text holds back, and the words it holds back.</summary>
/// <param name="Kind">How far.</param>
/// <param name="At">The word.</param>
/// <param name="Heads">The words that carry matter in its reach, the nearest first.</param>
internal sealed record Hedge(HedgeKind Kind, int At, IReadOnlyList<int> Heads);
