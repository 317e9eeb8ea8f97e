using BriefBot.Articles.Text;
using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Reading;
using BriefBot.LanguageModel.Grounding.Rules;

namespace BriefBot.LanguageModel.Grounding;

/// <summary>
/// Decides whether a sentence that a model wrote says only what its quotes say. It is plain code: the same sentence and
/// quotes always get the same verdict, and no model is asked.
/// </summary>
/// <remarks>
/// A sentence, or each of its statements, is laid over a window of one or two neighbouring sentences of one quote. All
/// that it claims must stand in that one window: figures of two quotes do not add up to a third claim. When in doubt the
/// verdict is <see cref="Verdict.Unsupported"/>; then the reader gets the quote itself, which is never wrong.
/// </remarks>
internal static class GroundingCheck
{
    private static readonly Func<Match, string?>[] Rules =
    [
        WordRule.Fault, NameRule.Fault, NumberRule.Fault, DateRule.Fault, PolarityRule.Fault, ModalityRule.Fault, DirectionRule.Fault,
        CauseRule.Fault, AttributionRule.Fault, RoleRule.Fault, OwnerRule.Fault, BindingRule.Fault,
    ];

    /// <summary>Checks one written sentence against the quotes that it cites.</summary>
    /// <param name="sentence">The sentence as it would be posted, without citation marks.</param>
    /// <param name="quotes">The quotes that it cites; none supports nothing.</param>
    public static Verdict Check(string sentence, IReadOnlyList<CitedQuote> quotes)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(quotes);
        return Fault(sentence, quotes) is { } reason ? new Verdict.Unsupported(reason) : Verdict.Supported.Instance;
    }

    private static string? Fault(string sentence, IReadOnlyList<CitedQuote> quotes)
    {
        if (string.IsNullOrWhiteSpace(sentence) || quotes.Count == 0)
        {
            return "nothing is said or cited";
        }

        if (AddressFinder.Find(sentence) is { } address)
        {
            return $"the address \"{address}\" is not an article's own";
        }

        if (quotes.Any(q => string.Equals(q.Text.Trim(), sentence.Trim(), StringComparison.Ordinal)))
        {
            return null;
        }

        if (WideTextRule.Fault(sentence, quotes.Select(q => q.Text)) is { } wide)
        {
            return wide;
        }

        var written = new ReadText(sentence);
        foreach (var quotation in written.Quotations)
        {
            if (!quotes.Any(q => QuotationReader.Holds(quotation, q.Text)))
            {
                return $"the quotation \"{quotation}\" is not in the quotes";
            }
        }

        return written.Tokens.All(t => t.IsStop) ? "nothing is said or cited" : Fault(written, quotes);
    }

    private static string? Fault(ReadText written, IReadOnlyList<CitedQuote> quotes)
    {
        var read = quotes.Select(q => new ReadText(q.Text)).ToList();
        var cited = read.Concat(quotes.Select(q => q.Title).Distinct(StringComparer.Ordinal).Select(t => new ReadText(t))).ToList();
        var windows = read.Zip(quotes).SelectMany(q => Window.Of(q.First, q.Second)).ToList();
        var whole = Fault(new Clause(written, 0, written.Tokens.Count - 1, []), windows, cited);
        if (whole is null)
        {
            return null;
        }

        var clauses = ClauseSplitter.Split(written);
        return clauses.Count == 1 ? whole : clauses.Select(c => Fault(c, windows, cited)).FirstOrDefault(f => f is not null);
    }

    /// <summary>The reason of the window that comes closest; null when one window supports the clause.</summary>
    private static string? Fault(Clause clause, List<Window> windows, List<ReadText> cited)
    {
        var reason = "nothing is said or cited";
        var fewest = int.MaxValue;
        foreach (var window in windows)
        {
            var match = new Match(clause, window, cited);
            var fault = Rules.Select(rule => rule(match)).FirstOrDefault(f => f is not null);
            if (fault is null)
            {
                return null;
            }

            var missing = WordRule.Missing(match);
            if (missing < fewest)
            {
                (reason, fewest) = (fault, missing);
            }
        }

        return reason;
    }
}
