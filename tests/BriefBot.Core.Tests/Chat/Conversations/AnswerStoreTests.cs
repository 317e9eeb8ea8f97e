using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Chat.Conversations;
using BriefBot.Memory;
using BriefBot.Storage;
using BriefBot.Trials;
using Microsoft.Extensions.Options;

namespace BriefBot.Core.Tests.Chat.Conversations;

public sealed class AnswerStoreTests : IDisposable
{
    private static readonly ArticleReference Article = new(
        new ArticleId("nara"), 3, "The summit", "The Outlet", new Uri("https://example.org/nara?a=1"), new DateTimeOffset(2026, 1, 13, 9, 0, 0, TimeSpan.FromHours(9)));

    private static readonly KeptAnswer Answer = new(
        "Who met?",
        [new GroundedSentence("They met.", [new Quote(Article, new TextRange(4, 13), "They met.")])],
        ["Where did they meet?", "Why?"]);

    private readonly string _folder = Directory.CreateTempSubdirectory("briefbot-chat-").FullName;
    private readonly HandClock _clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Find_AfterARestart_GivesTheWholeAnswerBack()
    {
        await Open().SaveAsync("a1", "thread", Answer, Stop);
        var found = Open().Find("a1")!;
        Assert.Equal(Answer.Question, found.Question);
        Assert.Equal(Answer.FollowUps, found.FollowUps);
        var sentence = Assert.Single(found.Sentences);
        Assert.Equal("They met.", sentence.Text);
        Assert.Equal(Answer.Sentences[0].Quotes, sentence.Quotes);
    }

    [Fact]
    public async Task FindLast_OfAConversation_IsItsNewestAnswer()
    {
        var store = Open();
        await store.SaveAsync("a1", "thread", Answer, Stop);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await store.SaveAsync("a2", "thread", Answer with { Question = "And then?" }, Stop);
        await store.SaveAsync("a3", "elsewhere", Answer with { Question = "What else?" }, Stop);
        Assert.Equal("And then?", Assert.Single(store.FindLast("thread", DateTimeOffset.MinValue, 1)).Question);
        Assert.Equal([Answer.Question, "And then?"], store.FindLast("thread", DateTimeOffset.MinValue, 5).Select(answer => answer.Question));
        Assert.Empty(store.FindLast("nowhere", DateTimeOffset.MinValue, 5));
        Assert.Empty(store.FindLast("thread", _clock.GetUtcNow() + TimeSpan.FromSeconds(1), 5));
    }

    [Fact]
    public async Task FindShown_LinkedMessage_IsItsAnswer()
    {
        var store = Open();
        await store.SaveAsync("a1", "thread", Answer, Stop);
        await store.LinkAsync("a1", "m7", Stop);
        await store.LinkAsync("never-was", "m8", Stop);
        Assert.Equal("Who met?", store.FindShown("m7")!.Question);
        Assert.Null(store.FindShown("m8"));
    }

    [Fact]
    public async Task Ratings_OfOneUser_CountOnceAndTheLastWordHolds()
    {
        var store = Open();
        await store.SaveAsync("a1", null, Answer, Stop);
        Assert.True(await store.RateAsync("a1", "u1", true, Stop));
        Assert.True(await store.RateAsync("a1", "u1", false, Stop));
        Assert.True(await store.RateAsync("a1", "u2", true, Stop));
        Assert.False(await store.RateAsync("never-was", "u1", true, Stop));
        Assert.Equal((1, 1), store.CountRatings(DateTimeOffset.MinValue));
    }

    [Fact]
    public async Task Save_MonthsLater_ForgetsWhatIsTooOld()
    {
        await Open().SaveAsync("a1", "thread", Answer, Stop);
        await Open().LinkAsync("a1", "m7", Stop);
        _clock.Advance(AnswerStore.KeptFor + TimeSpan.FromDays(1));
        var store = Open();
        await store.SaveAsync("a2", "thread", Answer, Stop);
        Assert.Null(store.Find("a1"));
        Assert.Null(store.FindShown("m7"));
        Assert.NotNull(store.Find("a2"));
    }

    [Fact]
    public async Task Note_SavedTwice_IsTheLastOne()
    {
        await Open().SaveNoteAsync("commands", "one", Stop);
        await Open().SaveNoteAsync("commands", "two", Stop);
        Assert.Equal("two", Open().FindNote("commands"));
        Assert.Null(Open().FindNote("other"));
    }

    private AnswerStore Open() => new(
        SqliteDatabase.OpenWhenNeeded(ConversationDatabase.Layout, Options.Create(new DataOptions { Directory = _folder })), _clock);
}
