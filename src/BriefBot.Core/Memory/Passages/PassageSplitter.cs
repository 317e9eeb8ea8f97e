using BriefBot.Articles;

namespace BriefBot.Memory.Passages;

/// <summary>Cuts an article into passages at sentence ends; passages do not overlap.</summary>
internal static class PassageSplitter
{
    /// <summary>The most tokens of a passage, its article's title and source included.</summary>
    public const int MaxTokens = 256;

    /// <summary>The most words of a passage, title and source included.</summary>
    public const int MaxWords = 190;

    /// <summary>However long a title is, this much of the room is left for the passage itself.</summary>
    private const int LeastRoom = 128;

    /// <summary>What "## " counts for, the longest marker that a passage may start with.</summary>
    private const int MarkerTokens = 2;
    private const int MarkerWords = 1;

    /// <summary>About how many characters fill a passage.</summary>
    private const int FirstReach = 2048;

    /// <summary>Cuts a text into passages; the result is empty only when the text has no sentence.</summary>
    public static IReadOnlyList<PassageDraft> Split(string title, string? source, string text)
    {
        var label = $"{title} {source}";
        var tokenRoom = Math.Max(LeastRoom, MaxTokens - TokenEstimate.Count(label));
        var wordRoom = Math.Max(LeastRoom, MaxWords - TokenEstimate.Words(label, new TextRange(0, label.Length)));
        var passages = new List<PassageDraft>();
        var current = new List<Piece>();
        foreach (var sentence in SentenceSplitter.SplitArticle(text))
        {
            foreach (var range in Fit(text, sentence.Range, tokenRoom - MarkerTokens, wordRoom - MarkerWords))
            {
                // Headings that move on to the next passage may leave too little room there as well: hence a loop.
                while (current.Count > 0 && Exceeds(text, Whole(text, current[0].Range.Start, range.End), tokenRoom, wordRoom))
                {
                    Close(text, passages, current);
                }

                current.Add(new Piece(range, sentence.Kind == BlockKind.Heading));
            }
        }

        if (current.Count > 0)
        {
            Add(text, passages, current);
        }

        return passages;
    }

    /// <summary>Ends a passage; headings at its end move on to the next one, where their text is.</summary>
    private static void Close(string text, List<PassageDraft> passages, List<Piece> current)
    {
        var keep = current.Count;
        while (keep > 1 && current[keep - 1].IsHeading)
        {
            keep--;
        }

        Add(text, passages, current[..keep]);
        current.RemoveRange(0, keep);
    }

    private static void Add(string text, List<PassageDraft> passages, List<Piece> pieces) =>
        passages.Add(new PassageDraft(Whole(text, pieces[0].Range.Start, pieces[^1].Range.End), [.. pieces.Select(p => p.Range)]));

    private static TextRange Whole(string text, int start, int end) => new(WithMarker(text, start), end);

    private static bool Exceeds(string text, TextRange range, int tokenRoom, int wordRoom) =>
        TokenEstimate.Count(text, range) > tokenRoom || TokenEstimate.Words(text, range) > wordRoom;

    /// <summary>A passage that starts with a heading or a list item keeps its marker, so that it can be read as what it is.</summary>
    private static int WithMarker(string text, int start)
    {
        var line = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        return text.AsSpan(line, start - line) is "## " or "- " ? line : start;
    }

    /// <summary>A sentence that is too long for a passage of its own is cut between words, or inside one that is too long itself.</summary>
    private static IEnumerable<TextRange> Fit(string text, TextRange sentence, int tokenRoom, int wordRoom)
    {
        if (!Exceeds(text, sentence, tokenRoom, wordRoom))
        {
            yield return sentence;
            yield break;
        }

        var start = sentence.Start;
        while (start < sentence.End)
        {
            var end = LargestFit(text, start, sentence.End, tokenRoom, wordRoom);
            var trimmed = end;
            while (trimmed > start && char.IsWhiteSpace(text[trimmed - 1]))
            {
                trimmed--;
            }

            if (trimmed > start)
            {
                yield return new TextRange(start, trimmed);
            }

            start = end;
        }
    }

    private static int LargestFit(string text, int start, int limit, int tokenRoom, int wordRoom)
    {
        // The reach is doubled until it is too wide: looking at all of a long text for every cut would take for ever.
        int low = start + 1, high = Math.Min(limit, start + FirstReach);
        while (high < limit && !Exceeds(text, new TextRange(start, high), tokenRoom, wordRoom))
        {
            (low, high) = (high, Math.Min(limit, start + (2 * (high - start))));
        }

        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            (low, high) = Exceeds(text, new TextRange(start, middle), tokenRoom, wordRoom) ? (low, middle - 1) : (middle, high);
        }

        if (low == limit)
        {
            return limit;
        }

        var space = text.LastIndexOf(' ', low - 1, low - start);
        if (space > start)
        {
            return space + 1;
        }

        return char.IsLowSurrogate(text[low]) && low - 1 > start ? low - 1 : low;
    }

    private readonly record struct Piece(TextRange Range, bool IsHeading);
}
