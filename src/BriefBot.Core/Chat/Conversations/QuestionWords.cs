using BriefBot.Memory.Evidence;
using BriefBot.Memory.Ranking;
using BriefBot.Memory.Terms;

namespace BriefBot.Chat.Conversations;

/// <summary>A question taken apart into its words.</summary>
/// <param name="All">Every word.</param>
/// <param name="Matter">The words that carry matter, not grammar.</param>
/// <param name="Names">The names; neighbouring words are one name.</param>
/// <param name="LongestRun">The longest run of words that carry matter and are no names; the later one among equals; null when there is none.</param>
internal sealed record QuestionWords(
    IReadOnlyList<QuestionWord> All, IReadOnlyList<QuestionWord> Matter, IReadOnlyList<QuestionWord> Names, string? LongestRun)
{
    public static QuestionWords Read(string question)
    {
        var all = new List<QuestionWord>();
        var matter = new List<QuestionWord>();
        foreach (var term in TermAnalyzer.Shared.Analyze(question))
        {
            var text = question[term.Start..term.End];
            var isCountry = Countries.Of(term.Text) is not null;

            // The first word has a capital anyway; it counts as a name only where it cannot be anything else.
            var isFirst = question[..term.Start].All(c => !char.IsLetterOrDigit(c));
            var word = new QuestionWord(
                text, term.Text, term.Start, term.End, isCountry || (term is { IsName: true, IsStop: false } && !isFirst), isCountry);
            all.Add(word);
            if (!term.IsStop && !StopWords.IsAsking(word.Lower))
            {
                matter.Add(word);
            }
        }

        return new QuestionWords(all, matter, NamesIn(question, matter), RunIn(question, [.. matter.Where(word => !LightWords.Contains(word.Term))]));
    }

    private static List<QuestionWord> NamesIn(string question, List<QuestionWord> matter)
    {
        var names = new List<QuestionWord>();
        foreach (var part in matter.Where(word => word.IsName))
        {
            var end = EndOfHyphenated(question, part.End);
            var word = part with { Text = question[part.Start..end], End = end };

            // "South Korea" is one country; two countries side by side are not one.
            if (names.Count > 0 && names[^1] is var last && IsGap(question, last.End, word.Start) && !(last.IsCountry && word.IsCountry))
            {
                names[^1] = new QuestionWord(
                    question[last.Start..word.End], word.Term, last.Start, word.End, true, last.IsCountry || word.IsCountry);
            }
            else
            {
                names.Add(word);
            }
        }

        return names;
    }

    /// <summary>"Jae-myung" is one name, though only its first half has a capital.</summary>
    private static int EndOfHyphenated(string question, int end)
    {
        while (end + 1 < question.Length && question[end] == '-' && char.IsLetter(question[end + 1]))
        {
            end++;
            while (end < question.Length && char.IsLetter(question[end]))
            {
                end++;
            }
        }

        return end;
    }

    private static string? RunIn(string question, List<QuestionWord> matter)
    {
        string? longest = null;
        for (var i = 0; i < matter.Count;)
        {
            var first = i;
            while (i + 1 < matter.Count && !matter[first].IsName && !matter[i + 1].IsName && IsGap(question, matter[i].End, matter[i + 1].Start))
            {
                i++;
            }

            if (!matter[first].IsName && matter[i].End - matter[first].Start >= (longest?.Length ?? 0))
            {
                longest = question[matter[first].Start..matter[i].End];
            }

            i++;
        }

        return longest;
    }

    private static bool IsGap(string question, int from, int to) => to - from == 1 && question[from] is (' ' or '-');
}
