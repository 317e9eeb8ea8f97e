using System.Text.RegularExpressions;
using BriefBot.Articles;
using BriefBot.Memory.Lexical;
using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Ranking;

/// <summary>Takes a question apart: words and what may stand for them, clauses, outlets, dates, and what is asked for.</summary>
internal sealed partial class QuestionAnalyzer(RankingWeights weights)
{
    private readonly TermWeigher _weigher = new(weights);

    /// <summary>How many words behind "how many" or "what did" may name what is meant.</summary>
    private const int SubjectWords = 4;

    /// <summary>In longer questions, "described" and "mentions" mostly are part of what is quoted.</summary>
    private const int ShortQuestion = 16;

    /// <summary>A clause of fewer words of matter is joined to the one before.</summary>
    private const int LeastClauseTerms = 3;

    /// <summary>Analyzes a question against an index.</summary>
    public Question Analyze(string text, LexicalIndex index)
    {
        text = ChatSpelling.WriteOut(text);
        var terms = TermAnalyzer.Shared.Analyze(text);
        var outlets = OutletMatcher.Find(terms, index.Sources);
        var dates = DateExpressions.Find(text, index.NewestDay);
        var clauses = Clauses(text, terms);
        var asked = QuestionKind.Of(text);
        var all = Terms(text, terms, outlets, dates, clauses, index);
        return new Question(
            text,
            all,
            [.. clauses.Select(c => c.Of(text).Trim(' ', ',', ';', ':', '?', '.'))],
            Pairs(terms, all),
            [.. outlets.Select(o => (o.Source, ClauseBits(clauses, terms[o.First].Start)))],
            [.. dates.Select(d => (d.Days, ClauseBits(clauses, d.Range.Start)))],
            asked)
        {
            Subject = Subject(text, terms, asked),
            Predicate = Predicate(terms, all),
            Which = asked == AskedFor.Cause ? -1 : Which(text, terms, all),
        };
    }

    /// <summary>What was done: the first common word of matter behind "who", or behind an auxiliary and its subject's name.</summary>
    private static int Predicate(List<Term> terms, List<QuestionTerm> all)
    {
        var start = terms.FindIndex(t => t.Text is "did" or "doe" or "do" or "does" or "was" or "were" or "is" or "are" or "will" or "ha" or "has" or "have" or "had" or "would" or "could");
        start = start >= 0 ? start : terms.FindIndex(t => t.Text is "who");
        for (var i = start + 1; start >= 0 && i < terms.Count; i++)
        {
            if (!terms[i].IsStop && !terms[i].IsNumber && !terms[i].IsName)
            {
                return all.FindIndex(t => t.Text == terms[i].Text && !t.IsDate && !t.IsOutlet);
            }
        }

        return -1;
    }

    /// <summary>The kind of thing that "which" or "what" asks for: the last word of matter before the verb.</summary>
    private static int Which(string text, List<Term> terms, List<QuestionTerm> all)
    {
        var match = WhichWord().Match(text);
        var found = -1;
        for (var i = 0; match.Success && i < terms.Count; i++)
        {
            if (terms[i].Start >= match.Index + match.Length)
            {
                if (terms[i].IsStop)
                {
                    break;
                }

                var at = all.FindIndex(t => t.Text == terms[i].Text);
                if (found >= 0 && at < 0)
                {
                    break;
                }

                found = at;
                if (!terms[i].IsName && found >= 0)
                {
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>What is counted, or who is asked about: the next words of matter behind "how many" or "what did".</summary>
    private static List<string> Subject(string text, List<Term> terms, AskedFor asked)
    {
        var range = QuestionKind.Subject(text, asked);
        return [.. terms.Where(t => t.Start >= range.Start && t.End <= range.End)
            .SkipWhile(t => t.IsStop).TakeWhile(t => !t.IsStop).Take(SubjectWords).Select(t => t.Text)];
    }

    private List<QuestionTerm> Terms(
        string text,
        List<Term> terms,
        IReadOnlyList<(string Source, int First, int Count)> outlets,
        IReadOnlyList<(TextRange Range, DaySpan Days)> dates,
        IReadOnlyList<TextRange> clauses,
        LexicalIndex index)
    {
        var asking = AskingWords().Matches(text);
        var isShort = terms.Count(t => !t.IsStop) <= ShortQuestion;
        var matter = terms.Where(t => !t.IsStop && !IsAsking(t) && !(isShort && IsAskingForm(text, t)) && !asking.Any(a => t.Start >= a.Index && t.End <= a.Index + a.Length)).ToList();
        if (matter.Count == 0)
        {
            matter = [.. terms.Where(t => !t.IsStop)];
        }

        var result = new List<QuestionTerm>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in matter)
        {
            var bits = ClauseBits(clauses, term.Start);
            if (known.TryGetValue(term.Text, out var at))
            {
                result[at] = result[at] with { Clauses = result[at].Clauses | bits, IsName = result[at].IsName || term.IsName };
                continue;
            }

            if (result.Count == Question.MaxTerms)
            {
                break;
            }

            known.Add(term.Text, result.Count);
            var position = terms.IndexOf(term);
            var isOutlet = outlets.Any(o => position >= o.First && position < o.First + o.Count);
            var isDate = dates.Any(d => term.Start >= d.Range.Start && term.End <= d.Range.End);
            var weighed = _weigher.Weigh(text, terms, position, index, bits, isOutlet, isDate);

            // The halves of "Horyu-ji", which articles write as one word, are one word of the question.
            if (result is [.., { Variants: [var whole, ..] }] && whole.Text != result[^1].Text && weighed.Variants is [var same, ..] && same == whole
                && !weighed.IsDate)
            {
                known[term.Text] = result.Count - 1;
                continue;
            }

            result.Add(weighed);
        }

        return result;
    }

    /// <summary>"Described" and "mentions" as they were written, before their endings were cut.</summary>
    private static bool IsAskingForm(string text, Term term) => StopWords.IsAsking(text[term.Start..term.End].ToLowerInvariant());

    private static bool IsAsking(Term term) => StopWords.IsAsking(term.Text);

    private static List<(int, int)> Pairs(List<Term> terms, List<QuestionTerm> all)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            indexes.Add(all[i].Text, i);
        }

        var pairs = new List<(int, int)>();
        var previous = -1;
        foreach (var term in terms.Where(t => !t.IsStop))
        {
            var current = indexes.GetValueOrDefault(term.Text, -1);
            if (previous >= 0 && current >= 0 && previous != current && !pairs.Contains((previous, current)))
            {
                pairs.Add((previous, current));
            }

            previous = current;
        }

        return pairs;
    }

    private static int ClauseBits(IReadOnlyList<TextRange> clauses, int at)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            if (at < clauses[i].End)
            {
                return 1 << i;
            }
        }

        return 1 << (clauses.Count - 1);
    }

    private static List<TextRange> Clauses(string text, List<Term> terms)
    {
        var clauses = new List<TextRange>();
        var start = 0;
        foreach (var end in ClauseEnd().Matches(text).Select(m => m.Index + m.Length).Append(text.Length))
        {
            var count = terms.Count(t => !t.IsStop && !IsAsking(t) && t.Start >= start && t.Start < end);
            var rest = terms.Count(t => !t.IsStop && !IsAsking(t) && t.Start >= end);
            if (end == text.Length || (count >= LeastClauseTerms && rest >= LeastClauseTerms && clauses.Count < Question.MaxClauses - 1))
            {
                clauses.Add(new TextRange(start, end));
                start = end;
            }
        }

        return clauses;
    }

    [GeneratedRegex(@"[,;:?!.]\s+|\s(?:and|but|while|whereas|which|whose|after|before|compared|than|versus|or)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"\b(?:which|what)\s+(?!is\b|are\b|was\b|were\b|did\b|does\b|do\b|has\b|have\b|had\b|will\b|would\b|can\b|could\b)(?=\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhichWord();

    [GeneratedRegex(@"\bhow\s+(?:many|much(?:\s+(?:time|money))?|long|far|often|old|big|large|high|close|fast|wide|tall|deep|near|soon|expensive|costly|dependent|reliant)\b|(?<=\bhow\s+(?:long|much\s+time|many\s+(?:years|months|days|hours|minutes))\b.*)\b(?:spend|spent|last|lasted|take|takes|took)\b|\b(?:what|which)\s+(?:date|day|year|month|time|number)\b|\bdate\W*$|\b(?:today|currently|nowadays|these\s+days|right\s+now|so\s+far|at\s+the\s+moment)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AskingWords();
}
