using BriefBot.Articles.Text;

namespace BriefBot.Articles;

/// <summary>Finds the sentences of a text.</summary>
/// <remarks>
/// The rules are those of careful newspaper typesetting: a stop ends a sentence when white space and a likely first
/// word follow; abbreviations, initials, decimals and short quotations do not. Chinese and Japanese stops need no space.
/// The cost is linear in the text; any string is fine.
/// </remarks>
public static class SentenceSplitter
{
    /// <summary>A quotation up to this long is never cut: its halves would say less than the whole.</summary>
    private const int ShortQuotation = 160;

    /// <summary>A line at least this long, inside a paragraph, was probably wrapped and goes on in the next one.</summary>
    private const int WrappedLine = 60;

    /// <summary>Splits all blocks of an article's text into sentences, in order, each with the kind of its block.</summary>
    public static IReadOnlyList<Sentence> SplitArticle(string text)
    {
        var sentences = new List<Sentence>();
        foreach (var block in ArticleBlocks.Parse(text))
        {
            if (block.Kind is BlockKind.Heading or BlockKind.TableRow)
            {
                sentences.Add(new Sentence(block.Kind, block.Range));
                continue;
            }

            foreach (var range in Split(text, block.Range))
            {
                sentences.Add(new Sentence(block.Kind, range));
            }
        }

        return sentences;
    }

    /// <summary>Splits a piece of a text into sentences: trimmed, in order, together holding all that is not white space.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie inside the text.</exception>
    public static IReadOnlyList<TextRange> Split(string text, TextRange within)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(within.End, text.Length, nameof(within));
        var sentences = new List<TextRange>();
        var piece = text.AsSpan(0, within.End);
        var start = SkipBlank(piece, within.Start);
        var quotationEnd = -1;
        for (var i = start; i < piece.Length;)
        {
            var c = piece[i];
            if (i > quotationEnd && Marks.QuotationEnd(c) != '\0')
            {
                quotationEnd = EndOfShortQuotation(piece, i, start);
            }

            var end = -1;
            if (c == '\n')
            {
                end = LineEndsSentence(piece, start, i) ? i : -1;
            }
            else if (Marks.IsWideStop(c) && !(c == '．' && i + 1 < piece.Length && char.IsAsciiLetterOrDigit(piece[i + 1])))
            {
                end = EndAfterWideStop(piece, i, quotationEnd);
            }
            else if (Marks.IsStop(c))
            {
                end = EndAfterStop(piece, start, i, quotationEnd);
            }

            if (end < 0)
            {
                i = SkipStops(piece, i);
                continue;
            }

            Add(sentences, piece, start, end);
            start = SkipBlank(piece, end);
            i = start;
            quotationEnd = -1;
        }

        Add(sentences, piece, start, piece.Length);
        return sentences;
    }

    private static int EndAfterWideStop(ReadOnlySpan<char> text, int stop, int quotationEnd)
    {
        var end = stop + 1;
        while (end < text.Length && (Marks.IsWideStop(text[end]) || Marks.IsCloser(text[end])))
        {
            end++;
        }

        if (end <= quotationEnd)
        {
            return -1;
        }

        // 「…。」と述べた: the quotation is part of the sentence that goes on with a particle.
        var closed = Marks.IsCloser(text[end - 1]);
        return closed && end < text.Length && text[end] is 'と' or 'っ' or 'な' or 'の' or 'は' or 'が' or 'を' or 'に' or 'も' or 'で' or '、' or '，'
            ? -1
            : end;
    }

    private static int EndAfterStop(ReadOnlySpan<char> text, int start, int stop, int quotationEnd)
    {
        var run = stop + 1;
        while (run < text.Length && (Marks.IsStop(text[run]) || Marks.IsWideStop(text[run])))
        {
            run++;
        }

        var end = run;
        while (end < text.Length && Marks.IsCloser(text[end]))
        {
            end++;
        }

        if (end <= quotationEnd || (run > stop + 1 && text[stop + 1] == '.' && end < text.Length && text[end] == ','))
        {
            return -1;
        }

        if (end >= text.Length)
        {
            return end;
        }

        if (!char.IsWhiteSpace(text[end]))
        {
            return StopLacksSpace(text, stop, end) ? end : -1;
        }

        var next = SkipBlank(text, end);
        if (next >= text.Length)
        {
            return end;
        }

        return SentenceBoundary.IsBetween(text, start, stop, run, end, next) ? end : -1;
    }

    // "said.While": two words that lost their space; "Node.js" and "example.com" have no capital behind the stop.
    private static bool StopLacksSpace(ReadOnlySpan<char> text, int stop, int next)
    {
        if (text[stop] != '.')
        {
            return Marks.IsWideLetter(text[next]) && stop > 0 && Marks.IsWideLetter(text[stop - 1]);
        }

        while (next < text.Length && Marks.IsOpener(text[next]))
        {
            next++;
        }

        return stop >= 3 && next + 2 < text.Length
            && char.IsLower(text[stop - 1]) && char.IsLower(text[stop - 2]) && char.IsLower(text[stop - 3])
            && char.IsUpper(text[next]) && char.IsLower(text[next + 1]) && (char.IsLower(text[next + 2]) || text[next + 2] == ' ')
            && !text[stop..Math.Min(text.Length, stop + 4)].SequenceEqual(".Com");
    }

    private static bool LineEndsSentence(ReadOnlySpan<char> text, int start, int lineEnd)
    {
        var next = SkipBlank(text, lineEnd);
        if (next >= text.Length || text[lineEnd..next].Count('\n') > 1)
        {
            return true;
        }

        var line = text[start..lineEnd];
        line = line[(line.LastIndexOf('\n') + 1)..];
        return !char.IsLower(text[next]) && line.Length < WrappedLine && !line.TrimEnd().EndsWith(',');
    }

    private static int EndOfShortQuotation(ReadOnlySpan<char> text, int opener, int start)
    {
        var mark = text[opener];
        if (mark == '"' && opener > start && !char.IsWhiteSpace(text[opener - 1]) && !Marks.IsOpener(text[opener - 1]) && text[opener - 1] is not ('—' or '–' or '-' or '/'))
        {
            return -1;
        }

        var reach = text.Slice(opener + 1, Math.Min(ShortQuotation, text.Length - opener - 1));
        var paragraphEnd = reach.IndexOf("\n\n");
        reach = paragraphEnd < 0 ? reach : reach[..paragraphEnd];
        var end = reach.IndexOf(Marks.QuotationEnd(mark));
        return end < 0 ? -1 : opener + 1 + end;
    }

    private static void Add(List<TextRange> sentences, ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextRange(start, end));
        }
    }

    // A run of stops is judged once: looking at each of a million dots again would take forever.
    private static int SkipStops(ReadOnlySpan<char> text, int at)
    {
        var wide = Marks.IsWideStop(text[at]);
        var stop = wide || Marks.IsStop(text[at]);
        at++;
        while (stop && at < text.Length && (Marks.IsStop(text[at]) || Marks.IsWideStop(text[at]) || (wide && Marks.IsCloser(text[at]))))
        {
            at++;
        }

        return at;
    }

    private static int SkipBlank(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
