using BriefBot.Answers;

namespace BriefBot.LanguageModel.Writing;

/// <summary>A text that is coming about, sentence by sentence; whatever is in it was checked.</summary>
internal sealed class Draft(SentenceGrounder grounder, int most)
{
    private readonly List<(GroundedSentence Sentence, NearCopies Words, bool IsWritten)> _sentences = [];

    /// <summary>The sentences so far.</summary>
    public IReadOnlyList<GroundedSentence> Sentences => [.. _sentences.Select(s => s.Sentence)];

    /// <summary>How many sentences the model wrote.</summary>
    public int Written { get; private set; }

    /// <summary>How many of them the quotes prove.</summary>
    public int Checked { get; private set; }

    /// <summary>Whether more of the model's sentences failed than held: then the articles' own words are better.</summary>
    public bool HasFailed => Checked == 0 || Checked * 2 < Written;

    /// <summary>Takes a sentence, or the quote in its place, or neither.</summary>
    /// <returns>Whether the text changed.</returns>
    public bool Take(WrittenSentence written)
    {
        if (_sentences.Count >= most)
        {
            return false;
        }

        Written++;
        if (grounder.Check(written) is { } held)
        {
            Checked++;
            return Add(held, isWritten: true);
        }

        return grounder.Replace(written) is { } quote && Add(quote, isWritten: false);
    }

    private bool Add(GroundedSentence sentence, bool isWritten)
    {
        var words = new NearCopies(sentence.Text);
        if (_sentences.Exists(s => s.Words.SaysTheSame(words) || (!isWritten && IsQuoted(s.Sentence, sentence))))
        {
            return false;
        }

        // A quote that stood in for a sentence goes when a sentence covers it after all.
        if (isWritten)
        {
            _sentences.RemoveAll(s => !s.IsWritten && IsQuoted(sentence, s.Sentence));
        }

        _sentences.Add((sentence, words, isWritten));
        return true;
    }

    private static bool IsQuoted(GroundedSentence by, GroundedSentence quoted) => quoted.Quotes.All(quote => by.Quotes.Any(
        known => known.Article.Id == quote.Article.Id && known.Range.Start < quote.Range.End && quote.Range.Start < known.Range.End));
}
