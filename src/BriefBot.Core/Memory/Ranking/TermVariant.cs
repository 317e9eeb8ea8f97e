namespace BriefBot.Memory.Ranking;

/// <summary>A term that matches a word of a question.</summary>
/// <param name="Text">The term as the index has it.</param>
/// <param name="Hash">Its hash, as stored passages have it.</param>
/// <param name="Weight">How sure the match is: 1 for the same word, less for a correction or a synonym.</param>
internal readonly record struct TermVariant(string Text, uint Hash, float Weight);
