using BriefBot.Memory.Terms;

namespace BriefBot.Chat.Suggestions;

/// <summary>Finds what many titles name: words, and pairs of words that stand side by side, in two titles at least.</summary>
internal static class TitleTopics
{
    private const int LeastLetters = 4;
    private const int LeastTitles = 2;

    private static readonly char[] Around = ['“', '”', '"', '\'', '‘', '’', '(', ')', '[', ']', ',', ':', ';', '.', '!', '?', '–', '—'];

    /// <summary>The topics, those that most titles name first; in the writing in which they came first.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> titles)
    {
        var counts = new Dictionary<string, (int Titles, string Written)>(StringComparer.OrdinalIgnoreCase);
        foreach (var title in titles)
        {
            foreach (var topic in InTitle(title).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                var known = counts.GetValueOrDefault(topic, (Titles: 0, Written: topic));
                counts[topic] = (known.Titles + 1, known.Written);
            }
        }

        // Of two that are as frequent the longer one says more.
        return
        [
            .. counts.Values
                .Where(topic => topic.Titles >= LeastTitles)
                .OrderByDescending(topic => topic.Titles)
                .ThenByDescending(topic => topic.Written.Length)
                .ThenBy(topic => topic.Written, StringComparer.OrdinalIgnoreCase)
                .Select(topic => topic.Written),
        ];
    }

    private static IEnumerable<string> InTitle(string title)
    {
        string? before = null;
        foreach (var piece in title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var word = piece.Trim(Around);
            var endsPhrase = piece.Length > 0 && Around.Contains(piece[^1]);
            if (word.Length == 0 || !char.IsLetter(word[0]) || StopWords.IsGrammar(word.ToLowerInvariant()))
            {
                before = null;
                continue;
            }

            // A name that begins behind a common word goes without it: "ferry Lady Maren" is about "Lady Maren".
            if (before is not null && !(char.IsLower(before[0]) && char.IsUpper(word[0])))
            {
                yield return $"{before} {word}";
            }

            if (word.Length >= LeastLetters)
            {
                yield return word;
            }

            before = endsPhrase ? null : word;
        }
    }
}
