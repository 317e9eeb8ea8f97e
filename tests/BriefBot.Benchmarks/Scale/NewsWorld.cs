using System.Globalization;
using System.Text;
using BriefBot.Articles;

namespace BriefBot.Benchmarks.Scale;

/// <summary>
/// A made-up world with its news: words as common as in real text, people and organizations that come back, events that
/// several outlets write about. The same seed makes the same world.
/// </summary>
internal sealed class NewsWorld
{
    private const int Outlets = 60;
    private const int MostArticlesAnEvent = 7;

    /// <summary>Two years of news.</summary>
    private const int Days = 730;

    /// <summary>So many words make about ten passages.</summary>
    private const int LeastWords = 1300;
    private const int MostWords = 1900;

    private static readonly DateOnly First = new(2024, 1, 1);

    private readonly int _seed;
    private readonly Vocabulary _vocabulary;
    private readonly string[] _people;
    private readonly string[] _organizations;
    private readonly string[] _places;
    private readonly string[] _outlets;

    public NewsWorld(int seed)
    {
        _seed = seed;
        var random = new Random(seed);
        _vocabulary = new Vocabulary(random);
        _people = Many(4000, () => $"{Vocabulary.Name(random, 2)} {Vocabulary.Name(random, 3)}");
        _organizations = Many(3000, () => $"{Vocabulary.Name(random, 3)} {Pick(random, "Group", "Corporation", "Institute", "Holdings", "Council", "Bank")}");
        _places = Many(2000, () => Vocabulary.Name(random, 2 + random.Next(2)));
        _outlets = Many(Outlets, () => $"The {Vocabulary.Name(random, 2)} {Pick(random, "Times", "Post", "Herald", "Courier", "Review")}");
    }

    /// <summary>The event of a number.</summary>
    public NewsEvent Event(int number)
    {
        var random = new Random(HashCode(number, 0));
        string[] people = [Pick(random, _people), Pick(random, _people)];
        var (organization, place) = (Pick(random, _organizations), Pick(random, _places));
        string[] topics = Many(4, () => _vocabulary.Rare(random));
        var subject = $"{_vocabulary.Everyday(random)} {_vocabulary.Everyday(random)}";
        var amount = random.Next(2, 900);
        string[] sentences =
        [
            $"{organization} will spend {amount} million dollars on the {topics[0]} {subject} in {place}.",
            $"{people[0]} said that the {topics[1]} plan would change the {_vocabulary.Everyday(random)} of {place} for years.",
            $"The {subject} was delayed after {people[1]} called the {topics[2]} report wrong.",
            $"{people[0]} and {people[1]} met in {place} to discuss {topics[3]} and the {_vocabulary.Everyday(random)}.",
            $"About {random.Next(5, 95)}% of the {topics[0]} comes from {Pick(random, _places)}, according to {organization}.",
        ];
        return new NewsEvent(First.AddDays(random.Next(Days)), people, organization, place, topics, subject, amount, sentences);
    }

    /// <summary>So many articles, in no order of time.</summary>
    public IEnumerable<Article> Articles(int count)
    {
        var made = 0;
        for (var number = 0; made < count; number++)
        {
            var happened = Event(number);
            var random = new Random(HashCode(number, 1));
            for (var k = 1 + random.Next(MostArticlesAnEvent); k > 0 && made < count; k--)
            {
                yield return Write(happened, made++, random);
            }
        }
    }

    /// <summary>Questions of 3 to 12 words about the first so many articles' events: rare, common and named words, some mistyped, some about nothing.</summary>
    public IReadOnlyList<string> Questions(int count, int articles)
    {
        var random = new Random(HashCode(count, 2));
        var events = articles * 2 / (MostArticlesAnEvent + 1);
        return Many(count, () => Question(Event(random.Next(Math.Max(1, events))), random));
    }

    private string Question(NewsEvent e, Random random) => random.Next(10) switch
    {
        0 => $"{e.Topics[0]} {e.Subject}",
        1 => $"what did {e.People[0]} say about {e.Topics[1]}?",
        2 => $"How much will {e.Organization} spend on the {e.Subject} in {e.Place}?",
        3 => $"{Typo(e.Topics[0], random)} {e.Subject} {e.Place}",
        4 => $"why was the {e.Subject} delayed by {Typo(e.People[1].Split(' ')[1], random)}?",
        5 => $"where did {e.People[0]} and {e.People[1]} meet to discuss {e.Topics[3]} and more?",
        6 => $"{_vocabulary.Everyday(random)} {_vocabulary.Everyday(random)} {_vocabulary.Everyday(random)} {_vocabulary.Everyday(random)}",
        7 => $"What happened to the {e.Subject} in {e.Place} in {e.Day.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}?",
        8 => $"what share of the {e.Topics[0]} {_vocabulary.Everyday(random)} market does {Pick(random, _places)} have, and who reported it?",
        _ => $"did {Vocabulary.Name(random, 4)} {_vocabulary.Everyday(random)} the {_vocabulary.Rare(random)} {_vocabulary.Everyday(random)}?",
    };

    private Article Write(NewsEvent e, int number, Random random)
    {
        var text = new StringBuilder(14_000);
        var words = random.Next(LeastWords, MostWords);
        var shared = new Queue<string>(e.Sentences.OrderBy(_ => random.Next()));
        for (var written = 0; written < words;)
        {
            var own = random.Next(5) > 0 || shared.Count == 0;
            written += own ? AppendSentence(text, e, random) : AppendShared(text, shared.Dequeue(), random);
            text.Append(random.Next(4) == 0 ? "\n\n" : " ");
        }

        return new Article
        {
            Id = new ArticleId($"made-{number:D6}"),
            Title = $"{e.Organization} {e.Subject}: {Pick(random, "plan", "doubts", "talks", "deal", "delay")} in {e.Place} over {e.Topics[random.Next(e.Topics.Count)]}",
            Source = Pick(random, _outlets),
            Published = new DateTimeOffset(e.Day.AddDays(random.Next(3)), new TimeOnly(random.Next(24), 0), TimeSpan.Zero),
            Text = text.ToString().Trim(),
        };
    }

    private static int AppendShared(StringBuilder text, string sentence, Random random)
    {
        text.Append(random.Next(3) == 0 ? sentence.Replace(" the ", " this ", StringComparison.Ordinal) : sentence);
        return sentence.Count(c => c == ' ') + 1;
    }

    private int AppendSentence(StringBuilder text, NewsEvent e, Random random)
    {
        var words = random.Next(9, 28);
        for (var w = 0; w < words; w++)
        {
            var word = random.Next(60) switch
            {
                0 => Pick(random, e.People),
                1 => e.Topics[random.Next(e.Topics.Count)],
                2 => e.Place,
                3 => random.Next(2, 2030).ToString(CultureInfo.InvariantCulture),
                4 => Pick(random, _places),
                _ => _vocabulary.Next(random),
            };
            if (w == 0)
            {
                text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
            }
            else
            {
                text.Append(w % 9 == 8 ? ", " : " ").Append(word);
            }
        }

        text.Append('.');
        return words;
    }

    /// <summary>Two letters swapped, or one left out; never the first.</summary>
    private static string Typo(string word, Random random)
    {
        var at = random.Next(1, word.Length - 1);
        return random.Next(2) == 0 ? word.Remove(at, 1) : $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";
    }

    private static T Pick<T>(Random random, params IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private static string[] Many(int count, Func<string> make) => [.. Enumerable.Range(0, count).Select(_ => make())];

    /// <summary>A seed of its own for each thing, the same on every machine.</summary>
    private int HashCode(int number, int kind) => unchecked((_seed * 486_187_739) + (number * 16_777_619) + (kind * 7919));
}
