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
        var denied = Read.Negations.Select(n => n.At).ToHashSet();
        Words = [.. Enumerable.Range(0, Read.Tokens.Count).Where(i =>
            !Read.IsTaken(i) && Read.Tokens[i] is { IsStop: false } token && !denied.Contains(i) && !Saying.Contains(token.Term) && !GlueWords.IsAdverb(token.Term))];
        Names = [.. Words.Where(i => Read.Tokens[i].IsName)];
    }

    /// <summary>The sentence with its words and facts.</summary>
    public ReadText Read { get; }

    /// <summary>The words that carry matter, by their places; numbers, dates and what negates are not among them.</summary>
    public IReadOnlyList<int> Words { get; }

    /// <summary>Those of them that are names.</summary>
    public IReadOnlyList<int> Names { get; }

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

    /// <summary>Whether each of two statements names somebody or some place that the other does not: they speak of different things.</summary>
    public static bool NameOthers(Statement a, Statement b) => NamesAlone(a, b) && NamesAlone(b, a);

    /// <summary>Whether both give dates, and none of them fits.</summary>
    public static bool DateOthers(Statement a, Statement b) =>
        a.Read.Dates.Count > 0 && b.Read.Dates.Count > 0 && !a.Read.Dates.Any(d => b.Read.Dates.Any(e => Fits(d, e)));

    private static bool NamesAlone(Statement a, Statement b) => a.Names.Any(n => PartnerOf(a[n], b, b.Words) is null);

    private static bool Fits(DateFact a, DateFact b) =>
        Fits(a.Year, b.Year) && Fits(a.Month, b.Month) && Fits(a.Day, b.Day) && Fits(a.Weekday, b.Weekday);

    private static bool Fits(int? a, int? b) => a is null || b is null || a == b;
}
