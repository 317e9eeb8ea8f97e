using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Ranking;

/// <summary>Reads the word lists that ship with the program.</summary>
internal static class WordLists
{
    /// <summary>The lines of a list, without comments and empty lines.</summary>
    public static IEnumerable<string> Lines(string resource)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>The lines of all lists whose names start alike, in the order of their names.</summary>
    public static IEnumerable<string> Folder(string prefix) =>
        typeof(WordLists).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(Lines);

    /// <summary>The words of a comma-separated group as terms, each once. A word of two parts ("cross-border") cannot stand for one term and is left out.</summary>
    public static string[] Terms(string group) =>
        [.. group.Split(',').Select(w => TermAnalyzer.Shared.Analyze(w)).Where(t => t.Count == 1).Select(t => t[0].Text).Distinct(StringComparer.Ordinal)];
}
