using BriefBot.Articles.Text;

namespace BriefBot.Articles.Cleaning;

/// <summary>Joins the lines of texts that were wrapped at a fixed width, as old mail and plain-text files are.</summary>
internal static class WrappedText
{
    private const int NarrowestWrap = 40;
    private const int WidestWrap = 130;
    private const int LeastPairs = 4;

    /// <summary>Joins lines where the text as a whole is wrapped; other texts stay as they are.</summary>
    internal static IReadOnlyList<PageLine> Unwrap(List<PageLine> lines)
    {
        var widest = lines.Count == 0 ? 0 : lines.Max(line => line.Text.Length);
        if (widest is < NarrowestWrap or > WidestWrap || !IsWrapped(lines, widest))
        {
            return lines;
        }

        var joined = new List<PageLine>();
        var lastLength = 0;
        foreach (var line in lines)
        {
            if (joined.Count > 0 && Continues(line, lastLength, widest))
            {
                var wide = Marks.IsWideLetter(joined[^1].Text[^1]) && Marks.IsWideLetter(line.Text[0]);
                joined[^1] = joined[^1] with { Text = joined[^1].Text + (wide ? string.Empty : " ") + line.Text };
            }
            else
            {
                joined.Add(line);
            }

            lastLength = line.Text.Length;
        }

        return joined;
    }

    private static bool Continues(PageLine line, int lastLength, int widest) =>
        !line.GapBefore && line.Kind == BlockKind.Paragraph && lastLength >= widest * 0.6;

    // Wrapped lines are of much the same length and mostly end in the middle of a sentence.
    private static bool IsWrapped(List<PageLine> lines, int widest)
    {
        var (pairs, cut) = (0, 0);
        for (var i = 1; i < lines.Count; i++)
        {
            if (Continues(lines[i], lines[i - 1].Text.Length, widest))
            {
                pairs++;
                cut += Marks.EndsSentence(lines[i - 1].Text) ? 0 : 1;
            }
        }

        return pairs >= LeastPairs && cut >= pairs * 0.6;
    }
}
