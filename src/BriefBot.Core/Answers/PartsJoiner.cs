namespace BriefBot.Answers;

/// <summary>Makes one answer of the answers to a question's parts.</summary>
internal static class PartsJoiner
{
    /// <summary>The best sentence of each part, then the second ones, and so on; what overlaps is shown once.</summary>
    /// <param name="answers">The answers, in the order of the parts.</param>
    /// <param name="most">How many sentences at most.</param>
    public static IReadOnlyList<GroundedSentence> Join(IReadOnlyList<Answer.Grounded> answers, int most)
    {
        var joined = new List<GroundedSentence>();
        for (var i = 0; i < answers.Max(a => a.Sentences.Count); i++)
        {
            foreach (var sentence in answers.Where(a => i < a.Sentences.Count).Select(a => a.Sentences[i]))
            {
                if (joined.Count < most && !joined.Exists(j => Overlaps(j.Quotes[0], sentence.Quotes[0])))
                {
                    joined.Add(sentence);
                }
            }
        }

        return joined;
    }

    private static bool Overlaps(Quote a, Quote b) => a.Article.Id == b.Article.Id && a.Range.Start < b.Range.End && b.Range.Start < a.Range.End;
}
