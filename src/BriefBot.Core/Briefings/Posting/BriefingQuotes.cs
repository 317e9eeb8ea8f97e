using BriefBot.Answers;
using BriefBot.Memory;

namespace BriefBot.Briefings.Posting;

/// <summary>The quote lock for a briefing that was written some time ago: each of its quotes is compared with the articles again.</summary>
internal sealed class BriefingQuotes(IArticleMemory memory)
{
    /// <summary>Whether every quote still stands in its article, character for character.</summary>
    public async Task<bool> HoldAsync(Briefing briefing, CancellationToken cancellationToken)
    {
        foreach (var quote in Of(briefing).Distinct())
        {
            var stored = await memory.ReadRangeAsync(quote.Article.Id, quote.Article.Version, quote.Range, cancellationToken).ConfigureAwait(false);
            if (quote.Text.Length == 0 || !string.Equals(stored, quote.Text, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<Quote> Of(Briefing briefing) =>
        briefing.Stories.SelectMany(Of).Concat(briefing.Numbers.Select(number => number.Quote));

    private static IEnumerable<Quote> Of(BriefingStory story) => new[] { story.Headline }
        .Concat(story.Sentences)
        .Concat(story.Changes.Select(change => change.Now))
        .SelectMany(sentence => sentence.Quotes)
        .Concat(story.Changes.OfType<StoryChange.Revised>().Select(revised => revised.Before))
        .Concat(story.Differences.SelectMany(difference => difference.Sides));
}
