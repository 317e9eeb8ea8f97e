using BriefBot.LanguageModel.Grounding.Reading;
using BriefBot.Memory;

namespace BriefBot.Briefings.Stories;

/// <summary>An article with the words by which stories are told apart.</summary>
internal sealed class StoryArticle
{
    /// <summary>News tells the event first; what stands further on is background that other events share.</summary>
    private const int ReadCharacters = 4000;

    /// <summary>The title and so much of the text are the lead.</summary>
    private const int LeadCharacters = 600;

    /// <summary>A word of the title counts like so many of the text, one of the lead like so many.</summary>
    private const double InTitle = 3;
    private const double InLead = 1.5;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Reads an article.</summary>
    public StoryArticle(ArticleReference reference, string text)
    {
        (Reference, Text, IsStandingPage) = (reference, text, StandingPages.IsTitle(reference.Title));
        foreach (var token in WordReader.Read(reference.Title).Where(t => !t.IsStop))
        {
            Add(Words, token, InTitle);
            Add(Lead, token, InTitle);
            TitleWords.Add(TermOf(token));
            TakeName(token, IsShouted(reference.Title));
        }

        var tokens = WordReader.Read(text[..EndOfRead(text)]);
        Runs = CopyText.Read(tokens);
        foreach (var token in tokens.Where(t => !t.IsStop))
        {
            var isLead = token.Start < LeadCharacters;
            Add(Words, token, isLead ? InLead : 1);
            if (isLead)
            {
                Add(Lead, token, 1);
                TakeName(token, false);
            }
        }
    }

    /// <summary>The article and version.</summary>
    public ArticleReference Reference { get; }

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <summary>Whether it tells no event: a guide, an offer, a list.</summary>
    public bool IsStandingPage { get; }

    /// <summary>Its words, each with how much it is used.</summary>
    public Dictionary<string, double> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>The words of title and lead.</summary>
    public Dictionary<string, double> Lead { get; } = new(StringComparer.Ordinal);

    /// <summary>The words of the title.</summary>
    public HashSet<string> TitleWords { get; } = new(StringComparer.Ordinal);

    /// <summary>The names in title and lead.</summary>
    public IReadOnlySet<string> Names => _names;

    /// <summary>Its runs of words, by which copies are found.</summary>
    public IReadOnlySet<int> Runs { get; }

    /// <summary>"Pyongyang tests" and "North Korea fires" speak of one country.</summary>
    private static string TermOf(Token token) => token.IsName ? NameTable.Canonical(token.Term) : token.Term;

    private static int EndOfRead(string text) =>
        text.Length <= ReadCharacters ? text.Length : Math.Max(text.LastIndexOf(' ', ReadCharacters - 1), 0);

    /// <summary>In a headline that writes most words large, a capital says nothing.</summary>
    private static bool IsShouted(string title)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3 && char.IsLetter(w[0])).ToList();
        return words.Count > 2 && words.Count(w => char.IsUpper(w[0])) > words.Count * 0.8;
    }

    private static void Add(Dictionary<string, double> words, Token token, double weight)
    {
        var term = TermOf(token);
        words[term] = words.GetValueOrDefault(term) + weight;
    }

    private void TakeName(Token token, bool isShouted)
    {
        if (token.IsName && !isShouted && token.Lower.Length > 1 && !char.IsAsciiDigit(token.Lower[0])
            && !CalendarWords.Contains(token.Term))
        {
            _names.Add(TermOf(token));
        }
    }
}
