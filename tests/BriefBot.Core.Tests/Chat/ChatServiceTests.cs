using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Chat;
using BriefBot.Chat.Commands;
using BriefBot.Memory;
using BriefBot.Storage;
using BriefBot.Summaries;

namespace BriefBot.Core.Tests.Chat;

public sealed class ChatServiceTests
{
    private const string Sentence = "The leaders met in Nara.";

    private readonly FewArticles _memory = new FewArticles()
        .With("nara", "Nara summit opens", Sentence)
        .With("nara-2", "Nara summit ends", "They agreed on rare earths.")
        .With("chips", "Chips rise", "Chips rose.")
        .With("chips-copy", "Chips rise again", "Chips rose.", duplicateOf: "chips");

    private readonly ScriptedRooms _rooms = new();
    private readonly ListLog _log = new();

    private IChatService Chat => ChatWorld.On(_memory, _rooms, _rooms, _log);

    [Fact]
    public async Task Ask_GroundedAnswer_IsAnswered()
    {
        _rooms.Answer = Grounded;
        var reply = Assert.IsType<Reply.Answered>(await Say("Who met where?"));
        Assert.Equal(Sentence, Assert.Single(reply.Answer.Sentences).Text);
    }

    [Fact]
    public async Task Ask_TextChangedBehindTheAnswersBack_FailsWithAReasonInsteadOfAWrongQuote()
    {
        _rooms.Answer = question =>
        {
            var answer = Grounded(question);
            _memory.ChangeText("nara", "The leaders met in Kyoto");
            return answer;
        };
        var notice = Assert.IsType<Reply.Notice>(await Say("Who met where?"));
        Assert.Equal(NoticeKind.Failed, notice.Kind);
        Assert.Equal(QuoteLock.WithdrawnReason, notice.Text);
        Assert.Single(_log.Lines);
    }

    [Fact]
    public async Task Ask_NotCovered_SaysSo() => Assert.IsType<Reply.NotCovered>(await Say("What is the price of tea?"));

    [Fact]
    public async Task Ask_FiltersAsOptions_BecomeASearchFilter()
    {
        await Say("/ask question:\"Who met?\" source:Reuters after:2026-01-01 before:2026-02-01 article:\"Nara summit o\"");
        Assert.Equal(
            new SearchFilter
            {
                Source = "Reuters",
                After = new DateOnly(2026, 1, 1),
                Before = new DateOnly(2026, 2, 1),
                Article = new ArticleId("nara"),
            },
            _rooms.LastFilter);
    }

    [Fact]
    public async Task Ask_NoFilter_GivesNone()
    {
        await Say("Who met?");
        Assert.Null(_rooms.LastFilter);
    }

    [Theory]
    [InlineData("/ask", "needs its question")]
    [InlineData("/search", "needs its words")]
    [InlineData("/search x limit:0", "limit takes a whole number from 1 to 100; '0' is not one.")]
    [InlineData("/search x limit:many", "limit takes a whole number from 1 to 100; 'many' is not one.")]
    [InlineData("/search x limt:3", "/search has no option 'limt'; it takes words, limit, source, after, before, article. Did you mean limit?")]
    [InlineData("/summary", "/summary needs an article or a topic.")]
    [InlineData("/summary topic:a article:b", "either an article or a topic, not both")]
    [InlineData("/summary a length:huge", "length takes short, medium or long; 'huge' is none of them.")]
    [InlineData("/articles 7", "page takes a whole number from 1 to 1")]
    [InlineData("/articles x", "page takes a whole number from 1; 'x' is not one.")]
    [InlineData("/ask question:x after:13.1.2026", "after takes a day as YYYY-MM-DD, such as 2026-01-13; '13.1.2026' is not one.")]
    [InlineData("/ask question:x after:2026-02-01 before:2026-01-01", "after has to lie before before")]
    [InlineData("/ask question:x article:nowhere", "There is no article 'nowhere'. /articles lists them with their ids.")]
    [InlineData("/ask question:x article:\"Nara summit\"", "Several articles start with 'Nara summit': Nara summit opens (id nara); Nara summit ends (id nara-2).")]
    [InlineData("/sumary nara", "There is no command /sumary. Did you mean /summary? /help shows all.")]
    public async Task Command_GivenWrongly_IsRefusedWithTheWayToPutItRight(string line, string expected)
    {
        var notice = Assert.IsType<Reply.Notice>(await Say(line));
        Assert.Equal(NoticeKind.Refused, notice.Kind);
        Assert.Contains(expected, notice.Text, StringComparison.Ordinal);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Ask_QuestionTooLong_IsRefusedWithTheLimit()
    {
        var notice = Assert.IsType<Reply.Notice>(await Say(new string('x', 4001)));
        Assert.Contains("at most 4000 characters; this one has 4001", notice.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/summary nara", "article nara Medium")]
    [InlineData("/summary NARA SUMMIT O long", "article nara Long")]
    [InlineData("/summary nara summit", "topic nara summit Medium")]
    [InlineData("/summary chips rise", "article chips Medium")]
    [InlineData("/summary chips", "article chips Medium")]
    [InlineData("/summary topic:nara", "topic nara Medium")]
    [InlineData("/summary rare earths short", "topic rare earths Short")]
    [InlineData("/summary article:nowhere", "article nowhere Medium")]
    public async Task Summary_Text_IsAnArticleWhenOneHasThatIdOrTitleElseATopic(string line, string expected)
    {
        Assert.IsType<Reply.Summarized>(await Say(line));
        Assert.Equal(expected, Assert.Single(_rooms.Asked));
    }

    [Fact]
    public async Task Summary_ArticleThatCannotBeAnId_IsNotCovered()
    {
        var reply = Assert.IsType<Reply.Summarized>(await Say("/summary article:\"no such title\""));
        Assert.IsType<Summary.NotCovered>(reply.Summary);
    }

    [Fact]
    public async Task Summary_QuotesThatNoLongerHold_IsWithdrawn()
    {
        _rooms.Summary = _ => new Summary.OfArticle(
            _memory.Reference("nara"), [new GroundedSentence("Made up.", [new Quote(_memory.Reference("nara"), new TextRange(0, 8), "Made up.")])]);
        var notice = Assert.IsType<Reply.Notice>(await Say("/summary nara"));
        Assert.Equal(QuoteLock.WithdrawnReason, notice.Text);
    }

    [Fact]
    public async Task Search_Words_FindsPassagesUpToTheLimit()
    {
        var reply = Assert.IsType<Reply.Found>(await Say("/search chips limit:1"));
        Assert.Equal("chips", Assert.Single(reply.Result.Passages).Article.Id.Value);
        Assert.Equal(new SearchQuery("chips", 1), _memory.LastQuery);
    }

    [Fact]
    public async Task Articles_MoreThanAPage_ListsThePageAskedFor()
    {
        for (var i = 0; i < 20; i++)
        {
            _memory.With($"a{i}", $"Title {i}", "x");
        }

        var reply = Assert.IsType<Reply.Listed>(await Say("/articles 3"));
        Assert.Equal((3, 3, 24, 4), (reply.Page, reply.Pages, reply.Total, reply.Articles.Count));
    }

    [Fact]
    public async Task Help_ListsTheCatalog()
    {
        var reply = Assert.IsType<Reply.Helped>(await Say("/help"));
        Assert.Same(CommandCatalog.All, reply.Commands);
    }

    [Fact]
    public async Task Index_ByWhoMayNotManage_IsRefused()
    {
        var notice = Assert.IsType<Reply.Notice>(await Say("/index articles", new ChatContext("someone") { MayNameFiles = true }));
        Assert.Equal((NoticeKind.Refused, "/index is for those who manage this server."), (notice.Kind, notice.Text));
    }

    [Fact]
    public async Task Index_PathFromElsewhere_IsRefused()
    {
        var notice = Assert.IsType<Reply.Notice>(await Say("/index /etc/hosts.txt", new ChatContext("manager") { IsManager = true }));
        Assert.Equal((NoticeKind.Refused, "/index takes files that are attached to it."), (notice.Kind, notice.Text));
    }

    [Fact]
    public async Task Index_PathOnTheConsole_IsIndexed() =>
        Assert.Equal("articles", Assert.Single(Assert.IsType<Reply.Indexed>(await Say("/index articles")).Articles).Path);

    [Fact]
    public async Task Index_AttachedFiles_AreIndexed()
    {
        var files = new[] { "a.md", "b.md" }.Select(name => new ArticleUpload(name, _ => Task.FromResult(Stream.Null)));
        var reply = await Chat.ReplyAsync(
            new ChatCommand(CommandNames.Index, new Dictionary<string, string>()) { Files = [.. files] },
            new ChatContext("manager") { IsManager = true },
            TestContext.Current.CancellationToken);
        Assert.Equal(["a.md", "b.md"], Assert.IsType<Reply.Indexed>(reply).Articles.Select(article => article.Path));
    }

    [Fact]
    public async Task Status_TellsOfTheArticles()
    {
        var lines = Assert.IsType<Reply.StatusShown>(await Say("/status")).Lines;
        Assert.Equal("4 (1 of them copies), 4 passages", lines.Single(line => line.Subject == "Articles").Text);
    }

    [Fact]
    public async Task Ask_FilterInTheQuestionMisspelt_IsRefusedWithTheFix()
    {
        _rooms.Answer = _ => throw new SearchFilterException("after:soon is not a day.");
        var notice = Assert.IsType<Reply.Notice>(await Say("what happened after:soon"));
        Assert.Equal((NoticeKind.Refused, "after:soon is not a day."), (notice.Kind, notice.Text));
    }

    [Fact]
    public async Task Memory_FailsKnowingly_TellsTheReason()
    {
        _memory.Failure = new StorageException("The disk is full.");
        Assert.Equal(new Reply.Notice(NoticeKind.Failed, "The disk is full."), await Say("/search x"));
    }

    [Fact]
    public async Task Anything_FailsUnexpectedly_GivesANoticeWithTheErrorIdOfTheLog()
    {
        _memory.Failure = new InvalidOperationException("secret detail");
        var notice = Assert.IsType<Reply.Notice>(await Say("/search x"));
        Assert.Equal(NoticeKind.Failed, notice.Kind);
        Assert.DoesNotContain("secret", notice.Text, StringComparison.Ordinal);
        var line = Assert.Single(_log.Lines);
        Assert.Contains(notice.Text[^7..^1], line, StringComparison.Ordinal);
        Assert.StartsWith("Error", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancellation_WhileAnswering_IsPassedOn()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Chat.ReplyAsync(ChatCommandParser.Parse("Who met?")!, ChatContext.CommandLine, stop.Token));
    }

    private Answer.Grounded Grounded(string question)
    {
        var quote = new Quote(_memory.Reference("nara"), new TextRange(0, Sentence.Length), Sentence);
        return new Answer.Grounded(question, [new GroundedSentence(Sentence, [quote])], new Coverage(.9, .5, 1, null), []);
    }

    private Task<Reply> Say(string line, ChatContext? context = null) => Chat.ReplyAsync(
        ChatCommandParser.Parse(line)!, context ?? ChatContext.CommandLine, TestContext.Current.CancellationToken);
}
