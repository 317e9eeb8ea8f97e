using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BriefBot.Discord.Tests.Cards;

/// <summary>Says what is wrong with a split, by rules written without a look at the splitter: expressions over the whole text.</summary>
internal static partial class SplitOracle
{
    public static string? Wrong(string text, IReadOnlyList<string> parts, int limit)
    {
        if (string.Concat(parts) != text)
        {
            return "joined, the parts are another text";
        }

        if (parts.FirstOrDefault(part => part.Length > limit || part.Length == 0) is { } bad)
        {
            return $"a part has {bad.Length} characters";
        }

        if (parts.Count < 2)
        {
            return null;
        }

        var cuts = new List<int>();
        for (var i = 0; i < parts.Count - 1; i++)
        {
            cuts.Add(parts[i].Length + (i > 0 ? cuts[i - 1] : 0));
        }

        var graphemes = StringInfo.ParseCombiningCharacters(text);
        var masked = Masked(text, limit);
        return cuts.Select(cut => InGrapheme(text, cut, graphemes, limit)).FirstOrDefault(wrong => wrong is not null)
            ?? InSpan(text, cuts, graphemes, limit)
            ?? cuts.Select(cut => InWord(masked, cut, limit)).FirstOrDefault(wrong => wrong is not null);
    }

    private static string? InGrapheme(string text, int cut, int[] graphemes, int limit)
    {
        if (char.IsSurrogatePair(text[cut - 1], text[cut]))
        {
            return $"a surrogate pair is cut at {cut}";
        }

        var found = Array.BinarySearch(graphemes, cut);
        var start = found >= 0 ? cut : graphemes[~found - 1];
        var end = ~found < graphemes.Length ? graphemes[Math.Max(0, ~found)] : text.Length;
        return found < 0 && end - start <= limit ? $"a grapheme is cut at {cut}" : null;
    }

    // Links, addresses, citations, tags, escapes, code blocks, and lines with a mark; widened to whole graphemes.
    private static string? InSpan(string text, List<int> cuts, int[] graphemes, int limit)
    {
        var cut = 0;
        foreach (var (start, length) in Spans(text, 0, text.Length, limit))
        {
            while (cut < cuts.Count && cuts[cut] <= start)
            {
                cut++;
            }

            if (cut == cuts.Count)
            {
                break;
            }

            if (cuts[cut] < start + length && Widened(start, length, graphemes, text.Length) <= limit)
            {
                return $"'{text.Substring(start, Math.Min(60, length))}' is cut at {cuts[cut]}";
            }
        }

        return MarkedLines(text).Where(line => line.Length <= limit && cuts.Exists(c => c > line.Start && c < line.Start + line.Length))
            .Select(line => $"the marked line at {line.Start} is cut").FirstOrDefault();
    }

    private static int Widened(int start, int length, int[] graphemes, int total)
    {
        var first = Array.BinarySearch(graphemes, start);
        var last = Array.BinarySearch(graphemes, start + length);
        var from = first >= 0 ? start : graphemes[~first - 1];
        var to = last >= 0 ? start + length : ~last < graphemes.Length ? graphemes[~last] : total;
        return to - from;
    }

    private static IEnumerable<(int Start, int Length)> MarkedLines(string text)
    {
        var fences = Whole().Matches(text).Where(match => match.Value.StartsWith("```", StringComparison.Ordinal)).ToList();
        foreach (Match line in MarkedLine().Matches(text))
        {
            // Code blocks have a rule of their own, and a line that a code block crosses belongs to it.
            if (!fences.Exists(fence => fence.Index < line.Index + line.Length && line.Index < fence.Index + fence.Length))
            {
                yield return (line.Index, line.Length);
            }
        }
    }

    // A link's label may hold spaces; as long as the link fits in a part, it is a word all the same.
    private static string Masked(string text, int limit)
    {
        var masked = text.ToCharArray();
        foreach (var (start, length) in Spans(text, 0, text.Length, limit).Where(span => text[span.Start] != '`'))
        {
            masked.AsSpan(start, length).Fill('x');
        }

        return new string(masked);
    }

    // What is too long to be kept whole is looked into: an address within a tag, whatever stands in a code block.
    private static IEnumerable<(int Start, int Length)> Spans(string text, int from, int end, int limit)
    {
        for (var at = from; at < end && Whole().Match(text, at, end - at) is { Success: true } match;)
        {
            at = match.Index + match.Length;
            if (match.Length <= limit)
            {
                yield return (match.Index, match.Length);
            }
            else if (match.Value[0] != '`')
            {
                at = match.Index + 1;
            }
            else
            {
                foreach (var inner in Spans(text, match.Index + 3, at - 3, limit))
                {
                    yield return inner;
                }
            }
        }
    }

    private static string? InWord(string text, int cut, int limit)
    {
        var unmarked = cut;
        while (unmarked > 0 && IsMark(text, unmarked - 1))
        {
            unmarked--;
        }

        if (IsBreak(text, cut) || text.AsSpan(0, unmarked).EndsWith("```") || text.AsSpan(cut).StartsWith("```"))
        {
            return null;
        }

        int start = cut, end = cut;
        while (start > 0 && !IsBreak(text, start))
        {
            start--;
        }

        while (end < text.Length && !IsBreak(text, end))
        {
            end++;
        }

        return end - start <= limit ? $"the word '{text[start..end]}' is cut at {cut}" : null;
    }

    // Between words: at white space, and beside Chinese and Japanese characters. The marks on a character belong to it.
    private static bool IsBreak(string text, int at) =>
        at == 0 || at == text.Length || IsSpace(text[at - 1]) || IsSpace(text[at]) || IsWide(Before(text, at)) || IsWide(RuneAt(text, at));

    private static int Before(string text, int at)
    {
        do
        {
            at -= at > 1 && char.IsSurrogatePair(text[at - 2], text[at - 1]) ? 2 : 1;
        }
        while (at > 0 && IsMark(text, at));
        return RuneAt(text, at);
    }

    private static bool IsMark(string text, int at) => text[at] is '\u200C' or '\u200D' || RuneAt(text, at) is >= 0xE0020 and <= 0xE007F
        || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static int RuneAt(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune.Value : 0;

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u2007' or '\u202F');

    private static bool IsWide(int rune) => rune is (>= 0x2E80 and < 0xA4D0 and not (>= 0x3130 and <= 0x318F)) or (>= 0xF900 and < 0xFB00)
        or (>= 0xFE30 and < 0xFE50) or (>= 0xFF01 and <= 0xFF60) or (>= 0x20000 and < 0x40000);

    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]|```[\s\S]*?```|\[[0-9]{1,3}\]|\[(?:\\[!-/:-@\[-`{-~]|[^\[\]\n`])*\]\([^()<>\\`\s]+\)|<[^<> \t\n\r\\`]{1,100}>|(?i:https?)://[^<\\`\s]+")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<=^|\n) *(?:>>>|>|#{1,3}|-#|-|\*|\+|[0-9]{1,9}\.) [^\n]*\n?")]
    private static partial Regex MarkedLine();
}
