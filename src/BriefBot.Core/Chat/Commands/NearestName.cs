namespace BriefBot.Chat.Commands;

/// <summary>Finds what a user probably meant by a mistyped name.</summary>
public static class NearestName
{
    /// <summary>The name with the fewest edits (Levenshtein distance, case ignored); the first one among equals.</summary>
    /// <param name="typed">What the user typed.</param>
    /// <param name="names">The names that exist.</param>
    /// <param name="maxEdits">Names further away than this do not count.</param>
    /// <returns>Null when no name is near enough.</returns>
    public static string? To(string typed, IEnumerable<string> names, int maxEdits = int.MaxValue)
    {
        string? best = null;
        var fewest = maxEdits == int.MaxValue ? maxEdits : maxEdits + 1;
        foreach (var name in names)
        {
            var edits = Edits(typed.ToLowerInvariant(), name.ToLowerInvariant());
            if (edits < fewest)
            {
                (best, fewest) = (name, edits);
            }
        }

        return best;
    }

    private static int Edits(string from, string to)
    {
        var above = Enumerable.Range(0, to.Length + 1).ToArray();
        var row = new int[to.Length + 1];
        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replace = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(replace, 1 + Math.Min(above[j], row[j - 1]));
            }

            (above, row) = (row, above);
        }

        return above[to.Length];
    }
}
