using System.Buffers;
using System.Text.Json;
using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Chat;
using BriefBot.Chat.Status;
using BriefBot.Chat.Texts;
using BriefBot.Discord.Cards;
using BriefBot.Discord.Wire;
using BriefBot.Memory;
using BriefBot.Summaries;

namespace BriefBot.Discord.Tests.Cards;

public class HostileTextTests
{
    private const int Strings = 2_000;

    // What the cards' own frame may hold; everything else would be an article's or a user's doing.
    private static readonly HashSet<string> Own = ["bold", "link", "timestamp", "quote", "list", "small"];

    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u202E\u2066\u200B\u200F\uFEFF\0\u001B\u0085\u2028");

    [Fact]
    public void Of_HostileTexts_EveryPayloadIsHarmlessAndWithinLimits()
    {
        var bodies = 0;
        for (var seed = 0; seed < Strings; seed++)
        {
            var texts = new HostileTexts(seed);
            var context = CardWorld.Context(ChatTexts.Languages.ElementAtOrDefault(seed % 4));
            foreach (var reply in Replies(texts))
            {
                foreach (var body in CardWorld.Cards.Of(reply, context))
                {
                    AssertHarmless(body, seed);
                    bodies++;
                }
            }
        }

        Assert.True(bodies > Strings * 10, $"only {bodies} bodies");
    }

    [Fact]
    public void Escape_HostileTexts_AreShownAsTheyAre()
    {
        for (var seed = 0; seed < Strings; seed++)
        {
            var text = new HostileTexts(seed).Next();
            var (shown, found) = MarkdownReader.Read(DiscordMarkdown.Escape(text));

            Assert.True(found.Count == 0, $"String {seed} becomes {string.Join(", ", found)}.");
            Assert.Equal(CleanText.OneLine(text), shown);
        }
    }

    [Theory]
    [InlineData("@everyone", "mention")]
    [InlineData("<@1>", "mention")]
    [InlineData("<#1>", "mention")]
    [InlineData("<t:1>", "timestamp")]
    [InlineData("</cmd:1>", "command")]
    [InlineData("<:x:1>", "emoji")]
    [InlineData(":smile:", "emoji")]
    [InlineData("[x](http://evil.example)", "link")]
    [InlineData("see http://evil.example", "address")]
    [InlineData("discord.gg/abc", "invitation")]
    [InlineData("[1] said \n](http://evil.example)", "link")]
    [InlineData("# head", "header")]
    [InlineData("- item", "list")]
    [InlineData("1. item", "list")]
    [InlineData("> quote", "quote")]
    [InlineData("-# small", "small")]
    [InlineData("||spoiler||", "spoiler")]
    [InlineData("`code`", "code")]
    [InlineData("**bold**", "bold")]
    [InlineData("_italic_", "italic")]
    [InlineData("~~strike~~", "strike")]
    public void Escape_EachKindOfMarkup_IsSeenByTheReaderBeforeAndNotAfter(string text, string kind)
    {
        Assert.Contains(MarkdownReader.Read(text).Found, markup => markup.Kind == kind);
        Assert.Empty(MarkdownReader.Read(DiscordMarkdown.Escape(text)).Found);
    }

    [Theory]
    [InlineData("a\u202Eb\u2066c\u200Bd\u200Fe\uFEFFf", "abcdef")]
    [InlineData("@\u200Beveryone", "@everyone")]
    [InlineData("a\u200D\u200Db", "ab")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("👩\u200D👧", "👩\u200D👧")]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿 x\U000E0067", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 x")]
    [InlineData(" a \r\n\t b\u0000\u001B ", "a b")]
    public void OneLine_InvisibleCharacters_AreTakenOut(string text, string expected) => Assert.Equal(expected, CleanText.OneLine(text));

    [Fact]
    public void OneLine_HalfASurrogatePair_IsReplaced() => Assert.Equal("\uFFFDa", CleanText.OneLine("\uD800a"));

    // The bracket that a citation opens must not be closed by an article.
    [Fact]
    public void Answered_SentenceThatGoesOnAsALinksEnd_MakesNoLink()
    {
        var sentences = new[] { CardWorld.Sentence("One.", CardWorld.Reuters), CardWorld.Sentence("two](http://evil.example) three", CardWorld.Reuters) };
        var text = CardWorld.Cards.Of(CardWorld.Answered("Why?", sentences), CardWorld.Context())[0].Embeds![0].Description!;

        Assert.Equal(["link"], MarkdownReader.Read(text).Found.Where(markup => markup.Kind is "link").Select(markup => markup.Kind));
        Assert.StartsWith("One. [1]\ntwo](http://evil.example) three [1]\n", MarkdownReader.Read(text).Shown, StringComparison.Ordinal);
    }

    private static IEnumerable<Reply> Replies(HostileTexts texts)
    {
        var articles = Enumerable.Range(0, 3).Select(i => new ArticleReference(
            new ArticleId(string.Concat(("x" + texts.Next(3)).Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)).Take(100))),
            i + 1, texts.Next(), texts.Next(4), texts.Address(), CardWorld.DayOnly)).ToArray();
        var sentences = Enumerable.Range(0, 3).Select(i => CardWorld.Sentence(texts.Next(), articles[i], articles[(i + 1) % 3])).ToArray();
        var coverage = new Coverage(0.9, 0.5, 3, CardWorld.DayOnly) { Uncovered = [texts.Next(4), texts.Next(4)] };

        var answer = new Answer.Grounded(texts.Next(), sentences, coverage, [texts.Next(), texts.Next(), texts.Next(), texts.Next()]);
        yield return new Reply.Answered(answer with { Wording = texts.NextWording() }, "a1", texts.Next());
        yield return new Reply.QuotesShown(answer);
        yield return new Reply.NotCovered(new Answer.NotCovered(texts.Next(), articles, coverage));
        yield return new Reply.Summarized(new Summary.OfArticle(articles[0], sentences));
        yield return new Reply.Summarized(new Summary.OfTopic(texts.Next(), [new StorySummary(texts.Next(), sentences)], coverage));
        yield return new Reply.Summarized(new Summary.Withdrawn(texts.Next(), "x" + texts.Next()));
        yield return CardWorld.Found([.. articles.Select(article => CardWorld.Passage(article, "x" + texts.Next()))]);
        yield return new Reply.Listed([.. articles.Select(article => new ArticleListing(article, 1, 2, CardWorld.DayOnly, article.Id))], 2, 3, 30);
        yield return new Reply.Indexed([new IndexedArticle(texts.Next(4), IndexStatus.Failed, null, null, texts.Next())]);
        yield return new Reply.StatusShown([new StatusLine("x" + texts.Next(4), texts.Next())]);
        yield return new Reply.Notice(NoticeKind.Refused, "There is no command /" + texts.Next());
    }

    private static void AssertHarmless(MessageBody body, int seed)
    {
        Assert.Empty(MessageLimits.Problems(body));
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(body, DiscordJson.Default.MessageBody));
        var mentions = json.RootElement.GetProperty("allowed_mentions");
        Assert.Equal(0, mentions.GetProperty("parse").GetArrayLength());
        Assert.False(mentions.GetProperty("replied_user").GetBoolean());

        foreach (var embed in body.Embeds!)
        {
            var markup = MarkdownReader.Read(embed.Description ?? string.Empty).Found.Concat(MarkdownReader.Read(embed.Title ?? string.Empty).Found);
            foreach (var (kind, value) in markup)
            {
                Assert.True(Own.Contains(kind), $"String {seed} becomes {kind}: {value}");
                Assert.True(kind != "link" || IsOwnAddress(value), $"String {seed} links to {value}");
                Assert.True(kind != "timestamp" || value is "<t:1768557600:D>" or "<t:1768521600:f>", $"String {seed} shows the time {value}");
            }

            Assert.True(embed.Url is null || IsOwnAddress(embed.Url), $"String {seed} heads with {embed.Url}");
            var texts = new[] { embed.Title, embed.Description, embed.Footer?.Text };
            Assert.DoesNotContain(texts, text => text is not null && text.AsSpan().ContainsAny(Invisible));
        }

        Assert.All(body.Components!.SelectMany(row => row.Components), button => Assert.NotNull(CardButton.Parse(button.CustomId)));
    }

    private static bool IsOwnAddress(string address) => address.StartsWith("https://own.example/", StringComparison.Ordinal);
}
