using System.Globalization;
using BriefBot.Answers;
using BriefBot.Briefings;
using BriefBot.Memory;

namespace BriefBot.Contract;

/// <summary>The line of <c>briefing --json</c>; every quote in it has just passed the quote lock.</summary>
internal sealed record BriefingLine(
    string Channel,
    string Date,
    string Mode,
    IReadOnlyList<BriefingLine.ToldJson> Stories,
    IReadOnlyList<BriefingLine.NumberJson> Numbers,
    int Considered,
    IReadOnlyList<BriefingLine.LeftOutJson> LeftOut)
{
    public static BriefingLine Of(Briefing briefing) => new(
        briefing.Channel,
        briefing.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ModeOf(briefing.Wording),
        [.. briefing.Stories.Select(ToldJson.Of)],
        [.. briefing.Numbers.Select(number => new NumberJson(number.Figure, number.Who, QuoteJson.Of(number.Quote)))],
        briefing.Considered,
        [.. briefing.LeftOut.Select(left => new LeftOutJson(left.Article.Id.Value, left.Article.Title, left.Reason))]);

    private static string ModeOf(Wording wording) => wording is Wording.Written ? "model" : "extractive";

    /// <summary>One event, as all of its outlets tell it.</summary>
    internal sealed record ToldJson(
        string Id,
        SentenceJson Headline,
        bool IsNew,
        string Mode,
        IReadOnlyList<SentenceJson> Sentences,
        IReadOnlyList<ChangeJson> Changes,
        IReadOnlyList<DifferenceJson> Differences,
        IReadOnlyList<SourceJson> Sources)
    {
        public static ToldJson Of(BriefingStory story) => new(
            story.Id,
            SentenceJson.Of([story.Headline])[0],
            story.IsNew,
            ModeOf(story.Wording),
            SentenceJson.Of(story.Sentences),
            [.. story.Changes.Select(ChangeJson.Of)],
            [.. story.Differences.Select(difference => new DifferenceJson(difference.Measure, [.. difference.Sides.Select(QuoteJson.Of)]))],
            [.. story.Sources.Select(SourceJson.Of)]);
    }

    /// <summary>What is new in a story that was told before; measure and before are null unless a figure was revised.</summary>
    internal sealed record ChangeJson(string Kind, SentenceJson Now, string? Measure, QuoteJson? Before)
    {
        public static ChangeJson Of(StoryChange change) => change switch
        {
            StoryChange.Revised revised => new("revised", SentenceJson.Of([revised.Now])[0], revised.Measure, QuoteJson.Of(revised.Before)),
            StoryChange.NewFigure => new("figure", SentenceJson.Of([change.Now])[0], null, null),
            _ => new("statement", SentenceJson.Of([change.Now])[0], null, null),
        };
    }

    /// <summary>Where sources differ.</summary>
    internal sealed record DifferenceJson(string Measure, IReadOnlyList<QuoteJson> Sides);

    /// <summary>An article of a story.</summary>
    internal sealed record SourceJson(string ArticleId, string Title, string? Source, string? Url, string? Published, int Version)
    {
        public static SourceJson Of(ArticleReference article) => new(
            article.Id.Value, article.Title, article.Source, article.Url?.AbsoluteUri, PublishedText.Of(article.Published), article.Version);
    }

    /// <summary>A figure of the day.</summary>
    internal sealed record NumberJson(string Figure, string? Who, QuoteJson Quote);

    /// <summary>An article that is not told, and why.</summary>
    internal sealed record LeftOutJson(string ArticleId, string Title, string Reason);
}
