using BriefBot.Answers;
using BriefBot.Memory.Evidence;

namespace BriefBot.LanguageModel.Writing;

/// <summary>Tells whether a quote has to do with the question: a model that is led astray can still write what a quote proves.</summary>
internal sealed class Relevance
{
    /// <summary>The share of the question's weight that a sentence must have, with what stands around it.</summary>
    private const float LeastCoverage = 0.3f;

    /// <summary>The share that it must have in its own words.</summary>
    private const float LeastOwn = 0.1f;

    private readonly ILookup<string, (Articles.TextRange Range, EvidenceSentence? Sentence)> _sentences;

    public Relevance(Findings findings)
    {
        var found = findings.Searches.SelectMany(search => (search.Evidence?.Sentences ?? []).Select(
            sentence => (search.Passages[sentence.Passage].Article.Id.Value, sentence.Range, Sentence: (EvidenceSentence?)sentence)));
        var quoted = findings.Answer is Answer.Grounded grounded
            ? grounded.Sentences.SelectMany(sentence => sentence.Quotes).Select(quote => (quote.Article.Id.Value, quote.Range, Sentence: (EvidenceSentence?)null))
            : [];
        _sentences = found.Concat(quoted).ToLookup(entry => entry.Value, entry => (entry.Range, entry.Sentence));
    }

    /// <summary>Whether a sentence within the quote has a word of the question and enough of them around it, or answers it as it stands.</summary>
    public bool IsRelevant(Quote quote) => _sentences[quote.Article.Id.Value].Any(entry =>
        entry.Range.Start < quote.Range.End && quote.Range.Start < entry.Range.End
        && entry.Sentence is null or { OwnCoverage: >= LeastOwn, Coverage: >= LeastCoverage });
}
