using BriefBot.Answers;

namespace BriefBot.Contract;

/// <summary>A sentence with the quotes that back it.</summary>
internal sealed record SentenceJson(string Text, IReadOnlyList<QuoteJson> Quotes)
{
    public static IReadOnlyList<SentenceJson> Of(IEnumerable<GroundedSentence> sentences) =>
        [.. sentences.Select(sentence => new SentenceJson(sentence.Text, [.. sentence.Quotes.Select(QuoteJson.Of)]))];
}
