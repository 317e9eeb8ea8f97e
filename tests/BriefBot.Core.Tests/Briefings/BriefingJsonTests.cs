using System.Text;
using System.Text.Json;
using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Briefings;
using BriefBot.Memory;

namespace BriefBot.Core.Tests.Briefings;

/// <summary>What is kept of a briefing reads back as it was.</summary>
public sealed class BriefingJsonTests
{
    private static readonly ArticleReference One = new(new ArticleId("one"), 2, "Ferry “fire”", "Daily", new Uri("https://example.org/a?b=c"), new DateTimeOffset(2026, 3, 1, 4, 5, 6, TimeSpan.Zero));
    private static readonly ArticleReference Other = new(new ArticleId("other"), 1, "船の火災 🔥", null, null, null);

    private static Briefing Full()
    {
        var (first, second) = (new Quote(One, new TextRange(3, 9), "a\n\"b\""), new Quote(Other, new TextRange(0, 2), "火災"));
        var sentence = new GroundedSentence("A “b” & <c>.", [first, second]);
        return new Briefing(
            "discord:1", new DateOnly(2026, 3, 2), new ImportMark(4), new ImportMark(long.MaxValue),
            [
                new BriefingStory(
                    "id", sentence, [sentence], [One, Other], false,
                    [new StoryChange.NewFigure(sentence), new StoryChange.NewStatement(sentence), new StoryChange.Revised("people hurt", first, sentence)],
                    [new Difference("people", [first, second])], 1.25)
                {
                    Wording = new Wording.Quoted("it took too long", new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero)),
                },
            ],
            [new DayNumber("38 people", null, first), new DayNumber("3 %", "the mayor", second)], 12, [new LeftOutArticle(Other, "too many")])
        {
            Wording = new Wording.Written("scripted-1", 2, 3),
        };
    }

    [Fact]
    public void Briefing_WrittenAndRead_IsWrittenAgainByteByByte()
    {
        var json = BriefingJson.Write(Full());
        var read = BriefingJson.Read(json);

        Assert.Equal(Encoding.UTF8.GetString(json), Encoding.UTF8.GetString(BriefingJson.Write(read)));
        Assert.Equivalent(Full(), read, strict: true);
        Assert.IsType<StoryChange.Revised>(read.Stories[0].Changes[2]);
        Assert.Equal("火災", read.Stories[0].Differences[0].Sides[1].Text);
    }

    [Fact]
    public void Briefing_WithNothingNew_ReadsBack()
    {
        var calm = new Briefing("console", new DateOnly(2026, 3, 2), default, default, [], [], 0, []);

        Assert.Equivalent(calm, BriefingJson.Read(BriefingJson.Write(calm)), strict: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"form\":2}")]
    [InlineData("{\"form\":1,\"channel\":\"x\",\"date\":\"2026-03-02\",\"articles\":[]}")]
    public void Text_ThatIsNoBriefing_IsRefusedAsJson(string text) =>
        Assert.ThrowsAny<JsonException>(() => BriefingJson.Read(Encoding.UTF8.GetBytes(text)));
}
