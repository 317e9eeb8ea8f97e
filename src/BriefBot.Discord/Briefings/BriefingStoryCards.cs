using System.Text;
using BriefBot.Answers;
using BriefBot.Briefings;
using BriefBot.Discord.Cards;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Briefings;

/// <summary>Lays out a story: what happened, what is new, where the sources differ, and the sources under their numbers.</summary>
internal static class BriefingStoryCards
{
    private const int LongestMeasure = 200;

    /// <summary>The story's card, in as many as its text takes.</summary>
    public static IEnumerable<Embed> Of(BriefingStory story)
    {
        var sources = new SourceNumbers();
        var title = AnswerCards.Title(story.Headline.Text);
        var blocks = new List<string>();
        Add(blocks, [.. Headline(story, sources, title), .. story.Sentences.Select(sentence => "- " + sources.Marked(sentence))]);
        if (story.Changes.Count > 0)
        {
            Add(blocks, ["**New since the last briefing**", .. story.Changes.Select(change => "- " + Change(change, sources))]);
        }

        foreach (var difference in story.Differences)
        {
            var measure = DiscordMarkdown.EscapeTo(difference.Measure, LongestMeasure);
            Add(blocks, [$"**Sources differ{(measure.Length > 0 ? $": {measure}" : string.Empty)}**", .. difference.Sides.Select(side => Quoted(side, sources))]);
        }

        Add(blocks, [.. Sources(story, sources)]);
        var texts = TextSplitter.Split(string.Join("\n\n", blocks), DiscordLimits.EmbedDescription);
        return texts.Select((text, i) => new Embed(
            i == 0 ? title : null, text, i == 0 ? Address(story) : null, story.IsNew ? CardColors.Grounded : CardColors.Neutral));
    }

    /// <summary>A quote with its number, as a quote.</summary>
    public static string Quoted(Quote quote, SourceNumbers sources) => $"{DiscordMarkdown.Quote(quote.Text)} [{sources.NumberOf(quote)}]";

    private static IEnumerable<string> Headline(BriefingStory story, SourceNumbers sources, string? title)
    {
        // The heading itself cannot carry a number; the line under it says what backs it.
        var numbers = string.Concat(story.Headline.Quotes.Select(sources.NumberOf).Distinct().Order().Select(number => $"[{number}]"));
        yield return $"-# {(story.IsNew ? "New story" : "Known story")}{(title is null ? string.Empty : $" · headline {numbers}")}";
    }

    private static string Change(StoryChange change, SourceNumbers sources) => change switch
    {
        StoryChange.Revised revised => new StringBuilder()
            .Append(DiscordMarkdown.EscapeTo(revised.Measure, LongestMeasure))
            .Append(": now ").Append(sources.Marked(revised.Now))
            .Append(" Before: ").Append(DiscordMarkdown.Escape(revised.Before.Text)).Append(" [").Append(sources.NumberOf(revised.Before)).Append(']')
            .ToString(),
        _ => sources.Marked(change.Now),
    };

    private static IEnumerable<string> Sources(BriefingStory story, SourceNumbers sources)
    {
        yield return "**Sources**";
        foreach (var (article, i) in sources.Articles.Select((article, i) => (article, i)))
        {
            yield return $"[{i + 1}] {ArticleLabel.Of(article)}";
        }

        foreach (var article in story.Sources.Where(article => !sources.Articles.Any(quoted => quoted.Id == article.Id && quoted.Version == article.Version)))
        {
            yield return $"- {ArticleLabel.Of(article)}";
        }
    }

    private static string? Address(BriefingStory story) => story.Sources is [var first, ..] ? ArticleLink.Of(first.Url) : null;

    private static void Add(List<string> blocks, IReadOnlyList<string> lines) => blocks.Add(string.Join('\n', lines));
}
