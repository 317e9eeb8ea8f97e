using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace BriefBot.Memory.Ranking;

/// <summary>Writes out what people shorten in a chat: "whats", "ppl", "gonna"; leaves out what carries nothing: "lol". The list is <c>chat-words.txt</c> beside this file.</summary>
internal static partial class ChatSpelling
{
    private static readonly FrozenDictionary<string, string> Long = WordLists.Lines("BriefBot.Memory.Ranking.chat-words.txt")
        .Select(line => line.Split('>')).ToFrozenDictionary(p => p[0].Trim(), p => p[1].Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The question in plain English; the same text when nothing was shortened.</summary>
    public static string WriteOut(string question)
    {
        var plain = Word().Replace(question.Replace('’', '\''), m => Long.TryGetValue(m.Value, out var words) && !IsAcronym(m.Value) ? words : m.Value);
        return plain == question.Replace('’', '\'') ? question : Blank().Replace(plain, " ").Trim();
    }

    private static bool IsAcronym(string word) => word.Length > 1 && word.All(char.IsUpper) || word is "R" or "U";

    [GeneratedRegex(@"(?<![\p{L}\p{N}.'&/-])[\p{L}\p{N}][\p{L}\p{N}'/]*(?![\p{L}\p{N}.&-](?=[\p{L}\p{N}]))", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
