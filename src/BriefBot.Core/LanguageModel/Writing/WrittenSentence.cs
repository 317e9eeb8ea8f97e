namespace BriefBot.LanguageModel.Writing;

/// <summary>A sentence as a language model wrote it, checked by nobody yet.</summary>
/// <param name="Text">The sentence, without citation marks.</param>
/// <param name="Quotes">The numbers of the quotes that it is said to rest on; may name some that do not exist.</param>
internal sealed record WrittenSentence(string Text, IReadOnlyList<int> Quotes);
