namespace BriefBot.Memory.Evidence;

/// <summary>Decides how much to quote around a sentence so that it can be understood.</summary>
internal static class QuoteWidth
{
    /// <summary>A quote is not widened beyond this many characters.</summary>
    private const int LongestQuote = 600;

    /// <summary>
    /// The first and the last sentence to quote: with the sentence before when it starts with "He" or "It", with its list when it ends with a colon,
    /// with its neighbour when that one has what is asked for.
    /// </summary>
    /// <param name="sentences">The passage's sentences.</param>
    /// <param name="at">The sentence that answers.</param>
    /// <param name="asked">For each sentence, whether it has the kind of thing that is asked for.</param>
    public static (int First, int Last) Of(List<ReadSentence> sentences, int at, bool[] asked)
    {
        var sentence = sentences[at];
        var (first, last) = (at, sentence.LastItem);
        if (sentence.LeadIn >= 0)
        {
            first = sentence.LeadIn;
        }
        else if (sentence.FollowsInBlock && (!sentence.StandsAlone || (!asked[at] && asked[at - 1])))
        {
            first--;
        }
        else if (!asked[at] && at + 1 < sentences.Count && asked[at + 1] && sentences[at + 1].FollowsInBlock)
        {
            last = Math.Max(last, at + 1);
        }

        return sentences[last].Range.End - sentences[first].Range.Start > LongestQuote ? (at, at) : (first, last);
    }
}
