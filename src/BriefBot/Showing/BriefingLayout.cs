using System.Globalization;
using BriefBot.Answers;
using BriefBot.Briefings;

namespace BriefBot.Showing;

/// <summary>Lays a briefing out in lines: the stories with their sources, the numbers of the day, how many articles were looked at.</summary>
internal static class BriefingLayout
{
    public static IEnumerable<ShownLine> Of(Briefing briefing)
    {
        yield return new ShownLine(LineKind.Heading, $"Briefing, {briefing.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}");
        if (briefing.Stories.Count == 0)
        {
            yield return new ShownLine(LineKind.Statement, "Nothing new since the last briefing.");
        }

        foreach (var line in briefing.Stories.SelectMany(Story).Concat(Numbers(briefing.Numbers)))
        {
            yield return line;
        }

        if (briefing.Considered > 0)
        {
            yield return ShownLine.Blank;
            yield return new ShownLine(LineKind.Aside, string.Create(
                CultureInfo.InvariantCulture,
                $"{WordingText.Of(briefing.Wording)}{briefing.Considered} {(briefing.Considered == 1 ? "article" : "articles")} looked at, {briefing.LeftOut.Count} left out"));
        }
    }

    private static IEnumerable<ShownLine> Story(BriefingStory story)
    {
        var sources = new SourceList();
        yield return ShownLine.Blank;
        yield return new ShownLine(LineKind.Heading, $"{sources.Marked(story.Headline)}{(story.IsNew ? string.Empty : " (known story)")}", Hanging: 2);
        foreach (var sentence in story.Sentences)
        {
            yield return new ShownLine(LineKind.Statement, "- " + sources.Marked(sentence), Hanging: 2);
        }

        if (story.Changes.Count > 0)
        {
            yield return new ShownLine(LineKind.Aside, "New since the last briefing:");
        }

        foreach (var change in story.Changes)
        {
            yield return new ShownLine(LineKind.Statement, "- " + Change(change, sources), Hanging: 2);
        }

        foreach (var difference in story.Differences)
        {
            yield return new ShownLine(
                LineKind.Aside, difference.Measure.Length == 0 ? "Sources differ:" : $"Sources differ: {SafeText.OneLine(difference.Measure)}", Hanging: 2);
            foreach (var side in difference.Sides)
            {
                yield return new ShownLine(LineKind.Quote, "- " + Quoted(side, sources), Indent: 2, Hanging: 2);
            }
        }

        foreach (var line in sources.Lines())
        {
            yield return line;
        }

        foreach (var article in story.Sources.Where(article => !sources.Holds(article)))
        {
            yield return new ShownLine(LineKind.Source, "- " + ArticleLabel.WithAddress(article), Hanging: 4);
        }
    }

    private static IEnumerable<ShownLine> Numbers(IReadOnlyList<DayNumber> numbers)
    {
        if (numbers.Count == 0)
        {
            yield break;
        }

        var sources = new SourceList();
        yield return ShownLine.Blank;
        yield return new ShownLine(LineKind.Heading, "Numbers of the day");
        foreach (var number in numbers)
        {
            var who = number.Who is null ? string.Empty : $", {SafeText.OneLine(number.Who)}";
            yield return new ShownLine(LineKind.Statement, $"- {SafeText.OneLine(number.Figure)}{who}: {Quoted(number.Quote, sources)}", Hanging: 2);
        }

        foreach (var line in sources.Lines())
        {
            yield return line;
        }
    }

    private static string Change(StoryChange change, SourceList sources) => change is StoryChange.Revised revised
        ? $"{SafeText.OneLine(revised.Measure)}: now {sources.Marked(revised.Now)} Before: {Quoted(revised.Before, sources)}"
        : sources.Marked(change.Now);

    private static string Quoted(Quote quote, SourceList sources)
    {
        var marked = sources.Marked(new GroundedSentence(quote.Text, [quote]));
        var numbers = marked.LastIndexOf(' ');
        return $"“{marked[..numbers]}”{marked[numbers..]}";
    }
}
