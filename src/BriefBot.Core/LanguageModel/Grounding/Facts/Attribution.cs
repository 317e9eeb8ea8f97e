namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>A place where a text says whose word something is.</summary>
/// <param name="At">The word of saying.</param>
/// <param name="Speakers">The speaker's names as terms; empty when only a pronoun or an office is given.</param>
/// <param name="First">The first word that the speaker answers for.</param>
/// <param name="Last">The last one.</param>
internal sealed record Attribution(int At, IReadOnlySet<string> Speakers, int First, int Last);
