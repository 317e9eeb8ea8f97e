namespace BriefBot.StandIns.Model.Lies;

/// <summary>A sentence that its quotes do not support.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Article">The article that is cited.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Quotes">The quotes that it cites.</param>
internal sealed record Lie(LieKind Kind, string Article, string Sentence, IReadOnlyList<string> Quotes);
