using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Chat;
using BriefBot.Core.Tests.Answers.Worlds;
using BriefBot.Core.Tests.Chat;
using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Memory;
using BriefBot.Summaries;

namespace BriefBot.Core.Tests.Answers;

/// <summary>The whole way from a command to its reply, with a store that changes right before the quotes are checked.</summary>
public sealed class QuoteLockInChatTests
{
    public static TheoryData<string, string> Changes
    {
        get
        {
            var changes = new TheoryData<string, string>();
            foreach (var way in Spoiling.Ways.Append("deleted"))
            {
                changes.Add(way, "ask");
                changes.Add(way, "search");
                changes.Add(way, "summary");
            }

            return changes;
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Reply_StoreChangedBeforeTheCheck_NeverShowsAWrongQuote(string way, string command)
    {
        using var world = await AnswerWorld.HarbourStrikeAsync();
        var memory = new ChangingMemory(world.Memory, (id, range) =>
        {
            if (way != "deleted")
            {
                world.Folder.Spoil(way, id, range);
                return Task.CompletedTask;
            }

            return world.Memory.RemoveAsync(id.Value);
        });

        var reply = await SayAsync(memory, command);

        var quotes = Shown(reply);
        foreach (var (id, version, range, text) in quotes)
        {
            Assert.Equal(text, await world.Memory.ReadAsync(id, version, range.Start, range.End));
        }

        if (quotes.Count == 0)
        {
            var notice = Assert.IsType<Reply.Notice>(reply);
            Assert.Equal((NoticeKind.Failed, QuoteLock.WithdrawnReason), (notice.Kind, notice.Text));
        }
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("search")]
    [InlineData("summary")]
    public async Task Reply_StoreDidNotChange_ShowsQuotes(string command)
    {
        using var world = await AnswerWorld.HarbourStrikeAsync();
        Assert.NotEmpty(Shown(await SayAsync(world.Memory, command)));
    }

    private static Task<Reply> SayAsync(IArticleMemory memory, string command)
    {
        var chat = ChatWorld.On(memory, AnswerWorld.AnswererOn(memory), new ExtractiveSummarizer(memory), new ListLog());
        var (option, value) = command switch
        {
            "ask" => ("question", "How many bags did volunteers fill with plastic?"),
            "search" => ("words", "bags of plastic"),
            _ => ("article", "lake"),
        };
        return chat.ReplyAsync(
            new ChatCommand(command, new Dictionary<string, string> { [option] = value }),
            ChatContext.CommandLine,
            TestContext.Current.CancellationToken);
    }

    private static List<(string Id, int Version, TextRange Range, string Text)> Shown(Reply reply) => reply switch
    {
        Reply.Answered answered => Quotes(answered.Answer.Sentences),
        Reply.Summarized { Summary: Summary.OfArticle article } => Quotes(article.Sentences),
        Reply.Summarized { Summary: Summary.OfTopic topic } => Quotes(topic.Stories.SelectMany(s => s.Sentences)),
        Reply.Found found => [.. found.Result.Passages.Select(p => (p.Article.Id.Value, p.Article.Version, p.Range, p.Text))],
        _ => [],
    };

    private static List<(string Id, int Version, TextRange Range, string Text)> Quotes(IEnumerable<GroundedSentence> sentences) =>
        [.. sentences.SelectMany(s => s.Quotes).Select(q => (q.Article.Id.Value, q.Article.Version, q.Range, q.Text))];
}
