using BriefBot.Briefings.Differences;
using BriefBot.Briefings.Numbers;
using BriefBot.Briefings.Stories;
using BriefBot.Memory;
using Microsoft.Extensions.Options;

namespace BriefBot.Briefings.Writing;

/// <summary>Writes briefings with sentences taken from the articles, word for word. Needs no model and no network.</summary>
internal sealed class BriefingWriter(IArticleMemory memory, BriefingLock quotes, IOptions<BriefingOptions> options) : IBriefingWriter
{
    /// <inheritdoc/>
    public async Task<Briefing> WriteAsync(BriefingRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var imports = await memory.ListImportsAsync(request.After, cancellationToken).ConfigureAwait(false);
        var sieve = new ImportSieve(memory, options.Value);
        await sieve.SortAsync(imports, request.Date, cancellationToken).ConfigureAwait(false);
        var known = await KnownStories.ReadAsync(memory, request, cancellationToken).ConfigureAwait(false);
        var briefing = await Task.Run(() => Write(request, imports, sieve, known, cancellationToken), cancellationToken).ConfigureAwait(false);
        return await quotes.CheckAsync(briefing, cancellationToken).ConfigureAwait(false);
    }

    private Briefing Write(BriefingRequest request, ImportList imports, ImportSieve sieve, KnownStories known, CancellationToken cancellationToken)
    {
        var weigher = new StoryWeigher(request.Date, request.Watches);
        var stories = StoryMaker.Make(sieve.Articles, known, sieve.Duplicates, cancellationToken)
            .Select(s => (Story: s, Weight: weigher.Of(s)))
            .OrderByDescending(s => s.Weight).ThenByDescending(s => s.Story.News.Max(a => a.Reference.Published)).ThenBy(s => s.Story.Id, StringComparer.Ordinal)
            .ToList();
        var leftOut = sieve.LeftOut.ToList();
        var told = new List<(Story Story, BriefingStory Told)>();
        foreach (var (story, weight) in stories)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reason = weight < 0 ? "a guide, an offer or a list, no news" : told.Count == options.Value.MaxStories ? "other stories weigh more" : null;
            if (reason is null && Tell(story, weight) is { } written)
            {
                told.Add((story, written));
            }
            else
            {
                leftOut.AddRange(story.News.Select(a => a.Reference).Concat(story.Duplicates).Select(a => new LeftOutArticle(a, reason ?? "nothing new, or no sentence that can stand alone")));
            }
        }

        return new Briefing(
            request.Channel, request.Date, request.After, imports.UpTo, [.. told.Select(t => t.Told)],
            DayNumbers.Of(told.Select(t => t.Story), options.Value.MaxNumbers), imports.Versions.Count, leftOut);
    }

    /// <summary>The story as it is told; null when nothing in it can be.</summary>
    private BriefingStory? Tell(Story story, double weight)
    {
        if (Headlines.Of(story) is not { } headline)
        {
            return null;
        }

        var changes = StoryChanges.Of(story);
        return story.Known.Count > 0 && changes.Count == 0
            ? null
            : new BriefingStory(
                story.Id, headline, StoryTelling.Tell(story, headline, options.Value.MaxSentences),
                [.. story.News.Select(a => a.Reference), .. story.Duplicates], story.Known.Count == 0, changes, StoryDifferences.Of(story), weight);
    }
}
