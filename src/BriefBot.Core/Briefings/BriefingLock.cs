using BriefBot.Answers;

namespace BriefBot.Briefings;

/// <summary>The quote lock for briefings: each quote is read back and compared, character for character; what does not hold is left out.</summary>
public sealed class BriefingLock(QuoteLock quotes)
{
    private const string Changed = "changed or deleted while the briefing was prepared";

    /// <summary>Returns the briefing with only what holds. Call it right before posting as well: articles may have changed since it was written.</summary>
    public async Task<Briefing> CheckAsync(Briefing briefing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(briefing);
        var stories = new List<BriefingStory>(briefing.Stories.Count);
        var leftOut = briefing.LeftOut.ToList();
        foreach (var story in briefing.Stories)
        {
            if (await HeldAsync(story, cancellationToken).ConfigureAwait(false) is { } held)
            {
                stories.Add(held);
            }
            else
            {
                leftOut.AddRange(story.Sources.Select(s => new LeftOutArticle(s, Changed)));
            }
        }

        return briefing with
        {
            Stories = stories,
            Numbers = await FilterAsync(briefing.Numbers, n => [n.Quote], cancellationToken).ConfigureAwait(false),
            LeftOut = leftOut,
        };
    }

    /// <summary>A story without its headline or without a sentence is none.</summary>
    private async Task<BriefingStory?> HeldAsync(BriefingStory story, CancellationToken cancellationToken)
    {
        var sentences = await FilterAsync(story.Sentences, s => s.Quotes, cancellationToken).ConfigureAwait(false);
        if (sentences.Count == 0 || !await HoldAsync(story.Headline.Quotes, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        return story with
        {
            Sentences = sentences,
            Changes = await FilterAsync(
                story.Changes, c => c is StoryChange.Revised revised ? [revised.Before, .. c.Now.Quotes] : c.Now.Quotes, cancellationToken).ConfigureAwait(false),
            Differences = await FilterAsync(story.Differences, d => d.Sides, cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<IReadOnlyList<T>> FilterAsync<T>(IReadOnlyList<T> items, Func<T, IReadOnlyList<Quote>> quotesOf, CancellationToken cancellationToken)
    {
        var held = new List<T>(items.Count);
        foreach (var item in items)
        {
            if (await HoldAsync(quotesOf(item), cancellationToken).ConfigureAwait(false))
            {
                held.Add(item);
            }
        }

        return held;
    }

    private async Task<bool> HoldAsync(IReadOnlyList<Quote> all, CancellationToken cancellationToken)
    {
        var holds = all.Count > 0;
        foreach (var quote in all)
        {
            holds = holds && await quotes.HoldsAsync(quote, cancellationToken).ConfigureAwait(false);
        }

        return holds;
    }
}
