using System.Text.RegularExpressions;
using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.Memory.Evidence;
using BriefBot.Memory.Terms;

namespace BriefBot.Answers;

/// <summary>Finds questions to ask next, and keeps only those that the articles answer with something new.</summary>
internal sealed partial class FollowUpFinder(IArticleMemory memory)
{
    /// <summary>How many ideas are tried for each question that may be offered.</summary>
    private const int TriesEach = 2;

    /// <summary>At most so many.</summary>
    /// <param name="answer">The answer that they follow.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="ask">Answers a question without follow-ups of its own.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IReadOnlyList<string>> FindAsync(
        Answer.Grounded answer, int most, Func<string, CancellationToken, Task<Answer>> ask, CancellationToken cancellationToken)
    {
        if (await memory.FindAsync(answer.Sentences[0].Quotes[0].Article.Id, cancellationToken).ConfigureAwait(false) is not { } article)
        {
            return [];
        }

        var said = answer.Sentences.Select(s => new NearCopies(s.Text)).ToList();
        var found = new List<string>();
        foreach (var idea in Ideas(article.Text, answer).Take(most * TriesEach))
        {
            if (found.Count == most)
            {
                break;
            }

            if (await ask(idea, cancellationToken).ConfigureAwait(false) is Answer.Grounded next)
            {
                var first = new NearCopies(next.Sentences[0].Text);
                if (!said.Exists(s => s.SaysTheSame(first)))
                {
                    said.Add(first);
                    found.Add(idea);
                }
            }
        }

        return found;
    }

    /// <summary>People who are quoted in the article, then names that stand in it, in the order of the text from the answer on.</summary>
    private static IEnumerable<string> Ideas(string text, Answer.Grounded answer)
    {
        var from = answer.Sentences[0].Quotes[0].Range.Start;
        var ideas = new List<(int Order, int At, string Question)>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sentence in SentenceSplitter.SplitArticle(text))
        {
            if (sentence.Kind is BlockKind.Heading or BlockKind.TableRow)
            {
                continue;
            }

            var words = sentence.Range.Of(text);
            var speaker = Speaker().Match(words);
            if (speaker.Success && IsNew(speaker.Groups["name"].Value))
            {
                ideas.Add((0, sentence.Range.Start, $"What did {speaker.Groups["name"].Value} say?"));
            }

            foreach (var match in Name().Matches(words).Where(match => !OwnsOrDates().IsMatch(match.Value)))
            {
                var name = WithoutOwning(match.Value);
                if (IsNew(name))
                {
                    ideas.Add((1, sentence.Range.Start, $"What do the articles say about {Article(words, match.Index, name)}{name}?"));
                }
            }
        }

        return ideas.OrderBy(i => i.Order).ThenBy(i => i.At < from ? 1 : 0).ThenBy(i => i.At).Select(i => i.Question);

        bool IsNew(string name) =>
            !IsNationality(name) && !answer.Question.Contains(name, StringComparison.OrdinalIgnoreCase) && seen.Add(name) && seen.Add(name.Split(' ')[^1]);
    }

    private static string WithoutOwning(string name) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name;

    /// <summary>"the" where the text has it: "the Taiwan Strait", but not before a country, as in "the South Korea visit".</summary>
    private static string Article(string words, int at, string name) =>
        words.AsSpan(0, at).EndsWith(" the ", StringComparison.OrdinalIgnoreCase)
            && TermAnalyzer.Shared.Analyze(name) is [.., var last] && Countries.OfName(last.Text) is null
            ? "the "
            : string.Empty;

    /// <summary>"South Korean" is a name only together with what follows it.</summary>
    private static bool IsNationality(string name) =>
        TermAnalyzer.Shared.Analyze(name) is [.., var last]
        && Countries.Of(last.Text) is { } country
        && !name.EndsWith(country, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?<name>\p{Lu}[\p{Ll}'’-]+(?:\s\p{Lu}[\p{Ll}'’-]+){1,3})\s(?:said|says|told|warned|warns|added|described|called|noted|emphasized|stated|argued|argues)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Speaker();

    /// <summary>"Takaichi's November" and "Last Tuesday" name nobody.</summary>
    [GeneratedRegex(@"['’]s\s|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnsOrDates();

    [GeneratedRegex(@"(?<=(?:^|\s)[“""(]?\p{Ll}[\p{L}'’-]*,?\s)\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){1,3}\b(?!\s\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
