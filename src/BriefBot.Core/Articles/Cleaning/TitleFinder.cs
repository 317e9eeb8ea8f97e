namespace BriefBot.Articles.Cleaning;

/// <summary>Finds the title among the lines before the running text.</summary>
internal static class TitleFinder
{
    private const int LongestTitle = 250;
    private const int LongestOutlet = 40;

    /// <summary>Finds the title; a known one is only looked for, so that the text does not repeat it.</summary>
    internal static FoundTitle Find(IReadOnlyList<PageLine> lines, LineRole[] roles, int bodyStart, string? known)
    {
        if (known is not null)
        {
            var at = LastIndex(lines, bodyStart, known);
            return new FoundTitle(known, at, null);
        }

        var best = -1;
        var bestScore = 0;
        for (var i = 0; i < bodyStart; i++)
        {
            var score = Score(lines, roles, i, bodyStart);
            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        if (best < 0)
        {
            return new FoundTitle(null, -1, null);
        }

        var (title, source) = WithoutOutlet(lines, best, bodyStart);
        return new FoundTitle(title, LastIndex(lines, bodyStart, title) is var last and >= 0 ? last : best, source);
    }

    /// <summary>Tells whether two lines say the same but for case, white space and marks.</summary>
    internal static bool IsSame(string line, string? other) =>
        other is not null && Math.Abs(line.Length - other.Length) < 20
        && Letters(line) is { Length: > 0 } letters && letters.Equals(Letters(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Tells whether a dateline follows a line, at most with the writer's name between them.</summary>
    internal static bool PrecedesDateline(IReadOnlyList<PageLine> lines, LineRole[] roles, int i)
    {
        var next = i + 1;
        next += next + 1 < lines.Count && (roles[next] == LineRole.Byline || (roles[next] == LineRole.Short && Bylines.LooksLikeName(lines[next].Text))) ? 1 : 0;
        return next < lines.Count && roles[next] == LineRole.Dateline;
    }

    private static int Score(IReadOnlyList<PageLine> lines, LineRole[] roles, int i, int bodyStart)
    {
        var line = lines[i];
        if (roles[i] != LineRole.Short || line.Text.Length > LongestTitle)
        {
            return 0;
        }

        var words = LineClassifier.CountWords(line.Text);
        var score = words switch { >= 5 => 4, >= 3 => 2, _ => 0 };
        score += line.Kind == BlockKind.Heading ? 2 : 0;
        score += i + 1 < lines.Count && roles[i + 1] == LineRole.Byline || PrecedesDateline(lines, roles, i) ? 4 : 0;
        score += Enumerable.Range(0, bodyStart).Any(j => j != i && IsSame(lines[j].Text, line.Text)) && words > 2 ? 4 : 0;
        score += i == 0 ? 3 : 0;
        score += line.GapBefore && (i + 1 >= lines.Count || lines[i + 1].GapBefore || roles[i + 1] != LineRole.Short) ? 1 : 0;
        return line.IsLinked ? score - 3 : score;
    }

    // "Title | Outlet" loses its outlet; "Title - Outlet" too where another line says the title alone.
    private static (string Title, string? Source) WithoutOutlet(IReadOnlyList<PageLine> lines, int at, int bodyStart)
    {
        var text = lines[at].Text;
        foreach (var mark in (string[])[" | ", " ｜ ", "｜", " – ", " — ", " - "])
        {
            var cut = text.LastIndexOf(mark, StringComparison.Ordinal);
            if (cut <= 0 || text.Length - cut - mark.Length is 0 or > LongestOutlet)
            {
                continue;
            }

            var title = text[..cut].TrimEnd();
            var surely = mark.Contains('|', StringComparison.Ordinal) || mark.Contains('｜', StringComparison.Ordinal);
            var outlet = text[(cut + mark.Length)..].Trim();
            if (LineClassifier.CountWords(title) >= 3 && !outlet.Contains(':', StringComparison.Ordinal)
                && (surely || lines.Take(30).Any(line => IsSame(line.Text, title))))
            {
                // Columns carry their writer's name there; the outlet's stands elsewhere on the page too.
                var known = lines.Index().Any(line => line.Index != at && (line.Index < bodyStart || line.Index > lines.Count - 12)
                    && line.Item.Text.Contains(outlet, StringComparison.OrdinalIgnoreCase));
                return (title, known || !Bylines.LooksLikeName(outlet) ? outlet : null);
            }
        }

        return (text, null);
    }

    private static int LastIndex(IReadOnlyList<PageLine> lines, int before, string title)
    {
        for (var i = Math.Min(before, lines.Count) - 1; i >= 0; i--)
        {
            if (IsSame(lines[i].Text, title))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Letters(string line) => string.Concat(line.Where(char.IsLetterOrDigit));
}
