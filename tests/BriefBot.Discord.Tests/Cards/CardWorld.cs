using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Chat;
using BriefBot.Chat.Texts;
using BriefBot.Discord.Cards;
using BriefBot.Memory;
using BriefBot.Summaries;

namespace BriefBot.Discord.Tests.Cards;

/// <summary>Replies as the bot makes them, about two outlets that report one meeting.</summary>
internal static class CardWorld
{
    public static readonly DateTimeOffset DayOnly = new(2026, 1, 16, 0, 0, 0, TimeSpan.Zero);

    public static readonly ReplyCards Cards = new(OverLimit.Throw);

    public static readonly ArticleReference Reuters = Article("reuters-1", "Leaders meet in Nara", "Reuters", "https://reuters.example/nara", DayOnly);

    public static readonly ArticleReference Herald =
        Article("herald-2", "Rare earths: what was agreed", "The Korea Herald", "https://herald.example/a_(b)", DayOnly.AddHours(7.5));

    public static CardContext Context(string? locale = null, string? answerId = "a1B2") =>
        new(ChatTexts.For(locale), answerId);

    public static ArticleReference Article(string id, string title, string? source, string? url, DateTimeOffset? published) =>
        new(new ArticleId(id), 1, title, source, url is null ? null : new Uri(url), published);

    public static GroundedSentence Sentence(string text, params ArticleReference[] articles) =>
        new(text, [.. articles.Select((article, i) => new Quote(article, new TextRange(i, i + text.Length), text))]);

    public static Reply.Answered Answered(string question = "What did they agree on?", params GroundedSentence[] sentences) => new(new Answer.Grounded(
        question,
        sentences.Length > 0 ? sentences : [Sentence("They agreed on rare earths.", Reuters, Herald), Sentence("The talks go on in May.", Herald)],
        new Coverage(0.9, 0.5, 2, DayOnly),
        ["What did Lee say?", "When do they meet again?"]));

    /// <summary>The same answer in other words.</summary>
    public static Reply.Answered In(this Reply.Answered reply, Wording wording, bool isUnfinished = false) =>
        new(reply.Answer with { Wording = wording }, reply.Id, reply.UnderstoodAs, isUnfinished);

    public static Reply.NotCovered NotCovered(params string[] uncovered) => new(new Answer.NotCovered(
        "Who won the cup?", [Reuters, Herald], new Coverage(0.1, 0.5, 0, null) { Uncovered = uncovered }));

    public static Reply.Summarized Topic() => new(new Summary.OfTopic(
        "rare earths",
        [new StorySummary("Leaders meet in Nara", [Sentence("They met.", Reuters)]), new StorySummary("Mines open", [Sentence("A mine opened.", Herald)])],
        new Coverage(0.8, 0.5, 2, DayOnly)));

    public static Reply.Summarized OneArticle() => new(new Summary.OfArticle(Reuters, [Sentence("They met.", Reuters), Sentence("They ate.", Reuters)]));

    public static Reply.Found Found(params Passage[] passages) => new("rare earths", new SearchResult(passages, 0.5));

    public static Passage Passage(ArticleReference article, string text) => new(article, new TextRange(0, text.Length), text, 1);

    public static Reply.Listed Listed(int page, int pages) =>
        new([new ArticleListing(Reuters, 3, 812, DayOnly, null), new ArticleListing(Herald, 2, 400, DayOnly, new ArticleId("reuters-1"))], page, pages, pages * 10);
}
