namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>A number in a text.</summary>
/// <param name="Value">The value, scale included: 1.5 billion is 1500000000.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Unit">Its currency or unit; empty when it has none.</param>
/// <param name="Bound">What limits it: "up to", "about".</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word, unit included.</param>
internal sealed record NumberFact(decimal Value, NumberKind Kind, string Unit, NumberBound Bound, int First, int Last);
