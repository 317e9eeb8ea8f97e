using System.Text.Json;
using System.Text.Json.Serialization;
using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Memory;

namespace BriefBot.Briefings;

/// <summary>The form in which briefings are kept and given out: JSON whose names stay, each article once.</summary>
public static partial class BriefingJson
{
    /// <summary>The number of the form; it grows when a reader of the old form could not read the new one.</summary>
    public const int Form = 1;

    /// <summary>Writes a briefing as UTF-8.</summary>
    public static byte[] Write(Briefing briefing)
    {
        ArgumentNullException.ThrowIfNull(briefing);
        var articles = new ArticleTable();
        var root = new Root(
            Form, briefing.Channel, briefing.Date, briefing.After.Value, briefing.UpTo.Value, briefing.Considered,
            [.. briefing.Stories.Select(s => StoryOf(s, articles))],
            [.. briefing.Numbers.Select(n => new Figure(n.Figure, n.Who, articles.Of(n.Quote)))],
            [.. briefing.LeftOut.Select(l => new Left(articles.IndexOf(l.Article), l.Reason))],
            articles.All,
            Words.Of(briefing.Wording));
        return JsonSerializer.SerializeToUtf8Bytes(root, BriefingContext.Default.Root);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is no briefing, or one of a newer form.</exception>
    public static Briefing Read(ReadOnlySpan<byte> json)
    {
        var root = JsonSerializer.Deserialize(json, BriefingContext.Default.Root);
        if (root is not { Form: Form, Articles: { } table })
        {
            throw new JsonException($"No briefing of form {Form}.");
        }

        try
        {
            var articles = table.Select(a => a.Reference).ToList();
            return new Briefing(
                root.Channel, root.Date, new ImportMark(root.After), new ImportMark(root.UpTo),
                [.. root.Stories.Select(s => StoryOf(s, articles))],
                [.. root.Numbers.Select(n => new DayNumber(n.Value, n.Who, n.Quote.Of(articles)))],
                root.Considered,
                [.. root.LeftOut.Select(l => new LeftOutArticle(articles[l.Article], l.Reason))])
            {
                Wording = Words.Of(root.Wording),
            };
        }
        catch (Exception e) when (e is ArgumentException or FormatException or NullReferenceException)
        {
            throw new JsonException("The briefing is damaged.", e);
        }
    }

    private static Told StoryOf(BriefingStory story, ArticleTable articles) => new(
        story.Id, articles.Of(story.Headline), [.. story.Sentences.Select(articles.Of)], [.. story.Sources.Select(articles.IndexOf)], story.IsNew,
        [.. story.Changes.Select(c => ChangeOf(c, articles))],
        [.. story.Differences.Select(d => new Differing(d.Measure, [.. d.Sides.Select(articles.Of)]))], story.Weight, Words.Of(story.Wording));

    private static Change ChangeOf(StoryChange change, ArticleTable articles) => change switch
    {
        StoryChange.Revised revised => new Change("revised", articles.Of(change.Now), revised.Measure, articles.Of(revised.Before)),
        StoryChange.NewFigure => new Change("figure", articles.Of(change.Now), null, null),
        _ => new Change("statement", articles.Of(change.Now), null, null),
    };

    private static BriefingStory StoryOf(Told story, List<ArticleReference> articles) => new(
        story.Id, story.Headline.Of(articles), [.. story.Sentences.Select(s => s.Of(articles))], [.. story.Sources.Select(s => articles[s])], story.IsNew,
        [.. story.Changes.Select(c => c.Of(articles))],
        [.. story.Differences.Select(d => new Difference(d.Measure, [.. d.Sides.Select(q => q.Of(articles))]))], story.Weight)
    {
        Wording = Words.Of(story.Wording),
    };

    internal sealed record Root(
        int Form, string Channel, DateOnly Date, long After, long UpTo, int Considered, IReadOnlyList<Told> Stories,
        IReadOnlyList<Figure> Numbers, IReadOnlyList<Left> LeftOut, IReadOnlyList<Source> Articles,
        Words? Wording = null);

    internal sealed record Told(
        string Id, Line Headline, IReadOnlyList<Line> Sentences, IReadOnlyList<int> Sources, bool IsNew, IReadOnlyList<Change> Changes,
        IReadOnlyList<Differing> Differences, double Weight, Words? Wording = null);

    /// <summary>Whose words: a model's where it has one; absent where no model is set.</summary>
    internal sealed record Words(string? Model, int Checked, int Sentences, string? Why, DateTimeOffset? Until)
    {
        public static Words? Of(Wording wording) => wording switch
        {
            Wording.Written written => new(written.Model, written.Checked, written.Sentences, null, null),
            Wording.Quoted { Why: null, Until: null } => null,
            Wording.Quoted quoted => new(null, 0, 0, quoted.Why, quoted.Until),
            _ => null,
        };

        public static Wording Of(Words? words) => words switch
        {
            null => Answers.Wording.OfTheArticles,
            { Model: { } model } => new Wording.Written(model, words.Checked, words.Sentences),
            _ => new Wording.Quoted(words.Why, words.Until),
        };
    }

    internal sealed record Line(string Text, IReadOnlyList<Passage> Quotes)
    {
        public GroundedSentence Of(List<ArticleReference> articles) => new(Text, [.. Quotes.Select(q => q.Of(articles))]);
    }

    internal sealed record Passage(int Article, int Start, int End, string Text)
    {
        public Quote Of(List<ArticleReference> articles) => new(articles[Article], new TextRange(Start, End), Text);
    }

    internal sealed record Change(string Kind, Line Now, string? Measure, Passage? Before)
    {
        public StoryChange Of(List<ArticleReference> articles) => Kind switch
        {
            "revised" => new StoryChange.Revised(Measure!, Before!.Of(articles), Now.Of(articles)),
            "figure" => new StoryChange.NewFigure(Now.Of(articles)),
            _ => new StoryChange.NewStatement(Now.Of(articles)),
        };
    }

    internal sealed record Differing(string Measure, IReadOnlyList<Passage> Sides);

    internal sealed record Figure(string Value, string? Who, Passage Quote);

    internal sealed record Left(int Article, string Reason);

    internal sealed record Source(string Id, int Version, string Title, string? Outlet, string? Url, DateTimeOffset? Published)
    {
        [JsonIgnore]
        public ArticleReference Reference => new(
            new ArticleId(Id), Version, Title, Outlet, Uri.TryCreate(Url, UriKind.Absolute, out var url) ? url : null, Published);
    }

    private sealed class ArticleTable
    {
        private readonly Dictionary<ArticleReference, int> _indexes = [];
        private readonly List<Source> _all = [];

        public IReadOnlyList<Source> All => _all;

        public int IndexOf(ArticleReference article)
        {
            if (!_indexes.TryGetValue(article, out var index))
            {
                index = _indexes[article] = _all.Count;
                _all.Add(new Source(article.Id.Value, article.Version, article.Title, article.Source, article.Url?.OriginalString, article.Published));
            }

            return index;
        }

        public Passage Of(Quote quote) => new(IndexOf(quote.Article), quote.Range.Start, quote.Range.End, quote.Text);

        public Line Of(GroundedSentence sentence) => new(sentence.Text, [.. sentence.Quotes.Select(Of)]);
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Root))]
    private sealed partial class BriefingContext : JsonSerializerContext;
}
