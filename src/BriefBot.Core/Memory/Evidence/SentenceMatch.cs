namespace BriefBot.Memory.Evidence;

/// <summary>What a sentence has of a question.</summary>
/// <param name="Terms">For each word of the question, how surely the sentence has it: 0 to 1.</param>
/// <param name="Pairs">The share of the question's neighbouring words that stand side by side.</param>
/// <param name="Countries">The countries that it speaks of; null for none.</param>
internal readonly record struct SentenceMatch(float[] Terms, float Pairs, HashSet<string>? Countries);
