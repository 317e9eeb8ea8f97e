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
}
