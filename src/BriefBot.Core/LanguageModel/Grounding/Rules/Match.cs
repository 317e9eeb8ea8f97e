using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Reading;
using BriefBot.LanguageModel.Grounding.Words;
using BriefBot.Memory.Terms;

namespace BriefBot.LanguageModel.Grounding.Rules;

/// <summary>A clause laid over a window: which of the window's words each written word may stand for.</summary>
internal sealed class Match
{
    private readonly List<int>?[] _places;

    public Match(Clause clause, Window window, IReadOnlyList<ReadText> cited)
    {
        (Clause, Window, Cited) = (clause, window, cited);
        _places = new List<int>?[clause.Sentence.Tokens.Count];
        foreach (var word in clause.Words)
        {
            _places[word] = PlacesOf(Written[word]);
        }
    }

    /// <summary>The clause.</summary>
    public Clause Clause { get; }

    /// <summary>The window.</summary>
    public Window Window { get; }

    /// <summary>All cited quotes and titles, which may give a name in full.</summary>
    public IReadOnlyList<ReadText> Cited { get; }

    /// <summary>The written sentence's words.</summary>
    public IReadOnlyList<Token> Written => Clause.Sentence.Tokens;

    /// <summary>The quote's words.</summary>
    public IReadOnlyList<Token> Quoted => Window.Quote.Tokens;

    /// <summary>Where a written word stands in the window; empty when it does not.</summary>
    public IReadOnlyList<int> Places(int word) => _places[word] ?? [];

    /// <summary>Tells whether a written word may stand for a word of the window.</summary>
    public bool Stands(int word, int place) => Places(word).Contains(place);

    /// <summary>Tells whether any of some written words may stand for any of some places.</summary>
    public bool AnyStands(IEnumerable<int> words, IReadOnlyCollection<int> places) => words.Any(w => Places(w).Any(places.Contains));

    /// <summary>Tells whether the clause has a word for a place of the window.</summary>
    public bool Covers(int place) => Clause.Words.Any(w => !Written[w].IsStop && Stands(w, place));

    /// <summary>The window's places that a word of the clause stands for, grammar aside.</summary>
    public IEnumerable<int> CoveredPlaces => Clause.Words.Where(w => !Written[w].IsStop && !Clause.Sentence.IsTaken(w)).SelectMany(w => Places(w).Take(1));

    private List<int> PlacesOf(Token written)
    {
        var places = new List<int>();
        foreach (var place in Window.Words)
        {
            if (string.Equals(written.Term, Quoted[place].Term, StringComparison.Ordinal) && IsSpelledAlike(written, Quoted[place]))
            {
                places.Add(place);
            }
        }

        // A word that the window has itself stands for nothing else there; a name also stands for its other forms.
        foreach (var place in Window.Words)
        {
            var quoted = Quoted[place];
            if (places.Count > 0 && !written.IsName)
            {
                break;
            }

            if (places.Contains(place) || !IsSpelledAlike(written, quoted))
            {
                continue;
            }

            var same = written.IsName
                ? NameTable.Same(written.Term, quoted.Term) || (!quoted.IsName && Equivalents.Same(written.Term, quoted.Term))
                : Equivalents.Same(written.Term, quoted.Term) || (quoted.IsName && NameTable.Same(written.Term, quoted.Term));
            if (same)
            {
                places.Add(place);
            }
        }

        if (places.Count == 0 && written.IsName)
        {
            AddInitials(written, places);
        }

        return places;
    }

    // Stems drop accents; a name with other letters ("Türkei") is not the quote's, one without its accents is.
    private static bool IsSpelledAlike(Token written, Token quoted) =>
        !written.IsName || string.Equals(written.Lower, quoted.Lower, StringComparison.Ordinal) || written.Lower.All(char.IsAscii)
        || string.Equals(Folded(written.Lower), quoted.Lower, StringComparison.Ordinal);

    private static string Folded(string lower) => string.Concat(lower.Select(LetterFolding.Fold));

    /// <summary>"WTO" stands for "World Trade Organization", and the other way round.</summary>
    private void AddInitials(Token written, List<int> places)
    {
        foreach (var (first, last) in NameReader.Runs(Quoted))
        {
            if (last - first >= 1 && last - first + 1 == written.Lower.Length && Window.Holds(first)
                && NameReader.Initials(Quoted, first, last).Equals(written.Lower, StringComparison.Ordinal))
            {
                places.AddRange(Enumerable.Range(first, last - first + 1));
            }
        }

        foreach (var (first, last) in NameReader.Runs(Written))
        {
            if (last - first >= 1 && Written[first].Start <= written.Start && written.Start <= Written[last].Start)
            {
                var initials = NameReader.Initials(Written, first, last);
                places.AddRange(Window.Words.Where(p => Quoted[p].Lower == initials));
            }
        }
    }
}
