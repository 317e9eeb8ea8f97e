using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Reading;
using BriefBot.LanguageModel.Grounding.Words;

namespace BriefBot.Briefings.Differences;

/// <summary>A sentence of an article, read so that it can be held against another article's.</summary>
internal sealed class Statement
{
    /// <summary>Words of saying tell nothing of what is said.</summary>
    private static readonly IReadOnlySet<string> Saying = TermTable.Of(
        "said says say told tells tell report reported reporters announce announced according expect expected estimate spokesman spokeswoman official officials statement");

    /// <summary>Reads a sentence.</summary>
    public Statement(string text)
    {
        Read = new ReadText(text);
        var denied = Read.Negations.Where(n => n.IsGrammar).Select(n => n.At).ToHashSet();
        Words = [.. Enumerable.Range(0, Read.Tokens.Count).Where(i =>
            !Read.IsTaken(i) && Read.Tokens[i] is { IsStop: false } token && !denied.Contains(i) && !Saying.Contains(token.Term) && !GlueWords.IsAdverb(token.Term))];
        Ranks = [.. Read.Tokens.Select(t => t.Lower).Where(IsRank)];
        Names = [.. Words.Where(i => Read.Tokens[i].IsName)];
    }

    /// <summary>The sentence with its words and facts.</summary>
    public ReadText Read { get; }

    /// <summary>The words that carry matter, by their places; numbers, dates and what negates are not among them.</summary>
    public IReadOnlyList<int> Words { get; }

    /// <summary>Those of them that are names.</summary>
    public IReadOnlyList<int> Names { get; }

    /// <summary>Which of several it speaks of: "first", "second", "last".</summary>
    public IReadOnlyList<string> Ranks { get; }

    /// <summary>The word at a place.</summary>
    public Token this[int place] => Read.Tokens[place];

    /// <summary>Tells whether two words may stand for one another.</summary>
    public static bool AreSame(Token a, Token b) =>
        string.Equals(a.Term, b.Term, StringComparison.Ordinal)
        || (a.IsName || b.IsName ? NameTable.Same(a.Term, b.Term) || NameTable.Same(b.Term, a.Term) : Equivalents.Same(a.Term, b.Term) || Equivalents.Same(b.Term, a.Term));

    /// <summary>The places of another statement's words that a word may stand for.</summary>
    public static int? PartnerOf(Token word, Statement other, IReadOnlyList<int> places)
    {
        foreach (var place in places)
        {
            if (AreSame(word, other[place]))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>Whether two statements speak of different things: each names somebody or begins with something that the other has not, or their ranks differ.</summary>
    public static bool SpeakOfOthers(Statement a, Statement b) =>
        (NamesAlone(a, b) && NamesAlone(b, a)) || (BeginsAlone(a, b) && BeginsAlone(b, a)) || (a.Ranks.Count > 0 && b.Ranks.Count > 0 && !a.Ranks.Any(b.Ranks.Contains));

    /// <summary>Whether both give dates, and none of them fits.</summary>
    public static bool DateOthers(Statement a, Statement b) =>
        a.Read.Dates.Count > 0 && b.Read.Dates.Count > 0 && !a.Read.Dates.Any(d => b.Read.Dates.Any(e => Fits(d, e)));

    private static bool IsRank(string lower) =>
        lower is "first" or "second" or "third" or "fourth" or "fifth" or "last" || (lower.Length > 2 && char.IsAsciiDigit(lower[0]) && lower[^2..] is "st" or "nd" or "rd" or "th");

    /// <summary>The subject mostly comes first: "men earn", "women earn".</summary>
    private static bool BeginsAlone(Statement a, Statement b) => a.Words.Count > 0 && PartnerOf(a[a.Words[0]], b, b.Words) is null;

    private static bool NamesAlone(Statement a, Statement b) => a.Names.Any(n => PartnerOf(a[n], b, b.Words) is null);

    private static bool Fits(DateFact a, DateFact b) =>
        Fits(a.Year, b.Year) && Fits(a.Month, b.Month) && Fits(a.Day, b.Day) && Fits(a.Weekday, b.Weekday);

    private static bool Fits(int? a, int? b) => a is null || b is null || a == b;
}
