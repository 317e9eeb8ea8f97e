namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>A verb with the names around it.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Agents">Who does it, as canonical names.</param>
/// <param name="Objects">Names behind the verb that it is done to, or that stand behind a preposition.</param>
/// <param name="Near">All names of the subject, those behind prepositions too.</param>
/// <param name="IsPassive">Whether the sentence's subject is the one it is done to; then it is among the objects.</param>
internal sealed record ActionFact(int Verb, IReadOnlySet<string> Agents, IReadOnlySet<string> Objects, IReadOnlySet<string> Near, bool IsPassive);
