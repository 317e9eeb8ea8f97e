using System.Globalization;
using System.Text;
using BriefBot.Answers;

namespace BriefBot.Briefings.Showing;

/// <summary>Writes a briefing as a Markdown page: stories with their sources and quotes, the numbers of the day, and what was left out.</summary>
/// <remarks>Text of articles stays text: no markup, link or HTML in it has any effect. The only links are the articles' own addresses.</remarks>
public static class BriefingMarkdown
{
    /// <summary>The page, with line ends of one character.</summary>
    /// <param name="briefing">A briefing whose quotes have just passed <see cref="BriefingLock"/>.</param>
    public static string Write(Briefing briefing)
    {
        ArgumentNullException.ThrowIfNull(briefing);
        var page = new StringBuilder();
        Block(page, $"# Briefing, {briefing.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}");
        if (briefing.Stories.Count == 0)
        {
            Block(page, "Nothing new since the last briefing.");
        }

        foreach (var story in briefing.Stories)
        {
            Write(page, story);
        }

        Write(page, briefing.Numbers);
        Write(page, briefing.LeftOut, briefing.Considered);
        Write(page, briefing.Wording);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Write(StringBuilder page, BriefingStory story)
    {
        var sources = new MarkdownSources();
        Block(page, $"## {sources.Marked(story.Headline)}");
        Block(page, story.IsNew ? "New story" : "Known story");
        Block(page, [.. story.Sentences.Select(sentence => "- " + sources.Marked(sentence))]);
        if (story.Changes.Count > 0)
        {
            Block(page, "### New since the last briefing");
            Block(page, [.. story.Changes.Select(change => "- " + Of(change, sources))]);
        }

        foreach (var difference in story.Differences)
        {
            Block(page, difference.Measure.Length == 0 ? "### Sources differ" : $"### Sources differ: {MarkdownText.Of(difference.Measure)}");
            Block(page, [.. difference.Sides.Select(side => "- " + sources.Marked(side))]);
        }

        foreach (var article in story.Sources)
        {
            sources.Add(article);
        }

        Block(page, "### Sources");
        Block(page, [.. sources.Lines()]);
    }

    private static void Write(StringBuilder page, IReadOnlyList<DayNumber> numbers)
    {
        if (numbers.Count == 0)
        {
            return;
        }

        var sources = new MarkdownSources();
        Block(page, "## Numbers of the day");
        Block(page, [.. numbers.Select(number =>
        {
            var who = number.Who is null ? string.Empty : $", {MarkdownText.Of(number.Who)}";
            return $"- **{MarkdownText.Of(number.Figure)}**{who}: {sources.Marked(number.Quote)}";
        })]);
        Block(page, "### Sources of the numbers");
        Block(page, [.. sources.Lines()]);
    }

    private static void Write(StringBuilder page, IReadOnlyList<LeftOutArticle> leftOut, int considered)
    {
        if (leftOut.Count > 0)
        {
            Block(page, "## Left out");
            Block(page, [.. leftOut.Select(one => $"- {MarkdownSources.Label(one.Article)}: {MarkdownText.Of(one.Reason)}")]);
        }

        Block(page, string.Create(
            CultureInfo.InvariantCulture, $"{considered} {(considered == 1 ? "article" : "articles")} looked at, {leftOut.Count} left out."));
    }

    private static void Write(StringBuilder page, Wording wording)
    {
        switch (wording)
        {
            case Wording.Written written:
                Block(page, string.Create(
                    CultureInfo.InvariantCulture, $"Written by {MarkdownText.Of(written.Model)}, {written.Checked} of {written.Sentences} sentences checked."));
                break;
            case Wording.Quoted { Why: { } why }:
                Block(page, $"Quotes only: {MarkdownText.Of(why)}.");
                break;
        }
    }

    private static string Of(StoryChange change, MarkdownSources sources) => change switch
    {
        StoryChange.Revised revised => $"{MarkdownText.Of(revised.Measure)}: now {sources.Marked(revised.Now)}; before: {sources.Marked(revised.Before)}",
        _ => sources.Marked(change.Now),
    };

    private static void Block(StringBuilder page, params IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            page.Append(line).Append('\n');
        }

        page.Append('\n');
    }
}
