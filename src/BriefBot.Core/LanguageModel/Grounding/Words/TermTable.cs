using System.Collections.Frozen;

namespace BriefBot.LanguageModel.Grounding.Words;

/// <summary>Makes sets of terms from words as people write them.</summary>
internal static class TermTable
{
    /// <summary>The terms of words that blanks divide.</summary>
    public static FrozenSet<string> Of(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(One).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The term of one word, as <see cref="Reading.WordReader"/> gives it.</summary>
    public static string One(string word) =>
        Reading.WordReader.Read("x " + word) is { Count: > 1 } tokens ? string.Join('-', tokens.Skip(1).Select(t => t.Term)) : word;
}
