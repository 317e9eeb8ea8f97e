using BriefBot.LanguageModel.Grounding.Facts;

namespace BriefBot.LanguageModel.Grounding.Reading;

/// <summary>A text with its words and the facts that the readers found in it.</summary>
internal sealed class ReadText
{
    private readonly bool[] _taken;

    public ReadText(string text)
    {
        Text = text;
        Tokens = WordReader.Read(text);
        _taken = new bool[Tokens.Count];
        Dates = DateReader.Read(Tokens);
        Take(Dates.Select(d => (d.First, d.Last)));
        Numbers = NumberReader.Read(text, Tokens, _taken);
        Take(Numbers.Select(n => (n.First, n.Last)));
        Negations = PolarityReader.Read(Tokens);
        Hedges = ModalityReader.Read(Tokens, text);
        Actions = RoleReader.Read(Tokens, _taken);
        Attributions = AttributionReader.Read(Tokens);
        Quotations = QuotationReader.Read(text);
    }

    /// <summary>The text itself.</summary>
    public string Text { get; }

    /// <summary>Its words, in order.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Its dates, weekdays and years.</summary>
    public IReadOnlyList<DateFact> Dates { get; }

    /// <summary>Its numbers, with what they count.</summary>
    public IReadOnlyList<NumberFact> Numbers { get; }

    /// <summary>Its negations, with the words they turn around.</summary>
    public IReadOnlyList<Negation> Negations { get; }

    /// <summary>Words by which it holds back: "may", "plans to", "if".</summary>
    public IReadOnlyList<Hedge> Hedges { get; }

    /// <summary>Who does what.</summary>
    public IReadOnlyList<ActionFact> Actions { get; }

    /// <summary>Who says what.</summary>
    public IReadOnlyList<Attribution> Attributions { get; }

    /// <summary>What stands between quotation marks.</summary>
    public IReadOnlyList<string> Quotations { get; }

    /// <summary>How many sentences it has.</summary>
    public int SentenceCount => Tokens.Count == 0 ? 0 : Tokens[^1].Sentence + 1;

    /// <summary>Tells whether a word belongs to a number or a date, which are compared as such.</summary>
    public bool IsTaken(int token) => _taken[token];

    private void Take(IEnumerable<(int First, int Last)> facts)
    {
        foreach (var (first, last) in facts)
        {
            _taken.AsSpan(first, last - first + 1).Fill(true);
        }
    }
}
