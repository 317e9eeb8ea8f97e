using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using BriefBot.Articles;
using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Evidence;

/// <summary>A passage taken apart: its sentences, and which of them belong together.</summary>
/// <remarks>Keeps what it has read: the best passages of one question often are those of the next. Safe for several threads.</remarks>
internal sealed partial class PassageReading
{
    /// <summary>How many passages are kept, about 10 KB each.</summary>
    private const int Kept = 1024;

    private readonly ConcurrentDictionary<string, List<ReadSentence>> _known = new(StringComparer.Ordinal);

    /// <summary>The sentences of a passage, headings included, in order; not to be changed.</summary>
    public List<ReadSentence> Of(Passage passage)
    {
        // The text decides what is read, but for a passage that starts in the middle of a table.
        var key = passage.Range.Start == 0 ? passage.Text : "…" + passage.Text;
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_known.Count >= Kept)
        {
            _known.Clear();
        }

        return _known[key] = Read(passage);
    }

    private static List<ReadSentence> Read(Passage passage)
    {
        var text = passage.Text;
        var sentences = SentenceSplitter.SplitArticle(text);
        var read = new List<ReadSentence>(sentences.Count);
        var (heading, header, leadIn) = (-1, -1, -1);
        for (var s = 0; s < sentences.Count; s++)
        {
            var (kind, range) = sentences[s];
            var words = range.Of(text);
            header = kind != BlockKind.TableRow ? -1
                : header >= 0 ? header
                : IsHeader(sentences, s, words, passage) ? s
                : -1;
            var follows = s > 0 && kind == BlockKind.Paragraph && sentences[s - 1].Kind == BlockKind.Paragraph
                && !text.AsSpan(sentences[s - 1].Range.End, range.Start - sentences[s - 1].Range.End).Contains("\n\n", StringComparison.Ordinal);
            read.Add(new ReadSentence(
                kind, range, words, TermAnalyzer.Shared.Analyze(words), heading, header == s ? -1 : header,
                kind == BlockKind.ListItem ? leadIn : -1, LastItem(sentences, s, words), follows, !Leans().IsMatch(words)));
            heading = kind == BlockKind.Heading ? s : heading;
            leadIn = kind == BlockKind.ListItem ? leadIn : words.EndsWith(':') ? s : -1;
        }

        return read;
    }

    /// <summary>The first row heads its table, unless the passage starts in the middle of one, or the row already tells figures.</summary>
    private static bool IsHeader(IReadOnlyList<Sentence> sentences, int row, string words, Passage passage) =>
        (row > 0 || passage.Range.Start == 0) && row + 1 < sentences.Count && sentences[row + 1].Kind == BlockKind.TableRow
        && !words.AsSpan().ContainsAnyInRange('0', '9');

    private static int LastItem(IReadOnlyList<Sentence> sentences, int at, string words)
    {
        var last = at;
        while (words.EndsWith(':') && last + 1 < sentences.Count && sentences[last + 1].Kind is BlockKind.ListItem or BlockKind.TableRow)
        {
            last++;
        }

        return last;
    }

    /// <summary>Whether a sentence takes up the one before it, as with "He", "This" or "But".</summary>
    internal static bool LeansOnTheOneBefore(string sentence) => Leans().IsMatch(sentence);

    [GeneratedRegex(@"^[\W_]*(?:He|She|It|They|This|That|These|Those|His|Her|Their|Its|But|And|However|Such|So|Both|Meanwhile|Also|Then|There|The\s+(?:latter|former|two|same|move|step|measure|measures))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Leans();
}
