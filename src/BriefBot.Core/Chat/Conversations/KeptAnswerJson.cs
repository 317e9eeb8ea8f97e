using System.Text.Json;
using System.Text.Json.Serialization;
using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Memory;

namespace BriefBot.Chat.Conversations;

/// <summary>Writes an answer down; the quote lock compares its quotes with the articles before they are shown again.</summary>
internal sealed partial class KeptAnswerJson
{
    public static byte[] Write(KeptAnswer answer)
    {
        var articles = answer.Sentences.SelectMany(sentence => sentence.Quotes).Select(quote => quote.Article).Distinct().ToList();
        var sentences = answer.Sentences.Select(sentence => new SentenceJson(
            sentence.Text,
            [.. sentence.Quotes.Select(quote => new QuoteJson(articles.IndexOf(quote.Article), quote.Range.Start, quote.Range.End, quote.Text))]));
        return JsonSerializer.SerializeToUtf8Bytes(
            new AnswerJson([.. articles.Select(ArticleJson.Of)], [.. sentences], answer.FollowUps), Context.Default.AnswerJson);
    }

    public static KeptAnswer Read(string question, byte[] json)
    {
        var read = JsonSerializer.Deserialize(json, Context.Default.AnswerJson)!;
        var articles = read.Articles.Select(article => article.Reference).ToList();
        var sentences = read.Sentences.Select(sentence => new GroundedSentence(
            sentence.Text,
            [.. sentence.Quotes.Select(quote => new Quote(articles[quote.Article], new TextRange(quote.Start, quote.End), quote.Text))]));
        return new KeptAnswer(question, [.. sentences], read.FollowUps);
    }

    internal sealed record AnswerJson(
        IReadOnlyList<ArticleJson> Articles, IReadOnlyList<SentenceJson> Sentences, IReadOnlyList<string> FollowUps);

    internal sealed record SentenceJson(string Text, IReadOnlyList<QuoteJson> Quotes);

    internal sealed record QuoteJson(int Article, int Start, int End, string Text);

    internal sealed record ArticleJson(string Id, int Version, string Title, string? Source, string? Url, DateTimeOffset? Published)
    {
        [JsonIgnore]
        public ArticleReference Reference => new(
            new ArticleId(Id), Version, Title, Source, Uri.TryCreate(Url, UriKind.Absolute, out var url) ? url : null, Published);

        public static ArticleJson Of(ArticleReference article) => new(
            article.Id.Value, article.Version, article.Title, article.Source, article.Url?.OriginalString, article.Published);
    }

    [JsonSerializable(typeof(AnswerJson))]
    private sealed partial class Context : JsonSerializerContext;
}
