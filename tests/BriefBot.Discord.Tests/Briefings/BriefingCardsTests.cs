using System.Text.Json;
using BriefBot.Answers;
using BriefBot.Briefings;
using BriefBot.Briefings.Posting;
using BriefBot.Discord.Briefings;
using BriefBot.Discord.Cards;
using BriefBot.Discord.Tests.Cards;
using BriefBot.Discord.Wire;
using BriefBot.Memory;
using BriefBot.Trials;

namespace BriefBot.Discord.Tests.Briefings;

public class BriefingCardsTests
{
    private static readonly BriefingCards Cards = new(OverLimit.Throw);

    // What the cards' own frame holds where no article has an address or a date.
    private static readonly HashSet<string> Own = ["bold", "quote", "list", "small"];

    [Fact]
    public void Of_AStory_ShowsWhatIsNewWhereSourcesDifferAndTheSources()
    {
        var now = CardWorld.Sentence("The port counted 95 ships.", CardWorld.Herald);
        var story = new BriefingStory(
            "s1",
            CardWorld.Sentence("Port counts ships", CardWorld.Reuters),
            [CardWorld.Sentence("The port counted 91 ships.", CardWorld.Reuters)],
            [CardWorld.Reuters, CardWorld.Herald, CardWorld.Article("copy", "A copy", "Wire", null, null)],
            IsNew: false,
            [new StoryChange.Revised("ships", CardWorld.Sentence("The port counted 91 ships.", CardWorld.Reuters).Quotes[0], now)],
            [new Difference("ships", [CardWorld.Sentence("91 ships", CardWorld.Reuters).Quotes[0], CardWorld.Sentence("95 ships", CardWorld.Herald).Quotes[0]])],
            1);
        var body = Assert.Single(Cards.Of(Post([story], late: true)));
        Assert.Equal("Briefing, 16 January 2026", body.Embeds![0].Title);
        Assert.StartsWith("-# Late: this was due <t:1768546800:f>.", body.Embeds[0].Description, StringComparison.Ordinal);
        Assert.Equal("Port counts ships", body.Embeds[1].Title);
        Assert.Equal("https://reuters.example/nara", body.Embeds[1].Url);
        Assert.Equal(
            """
            -# Known story · headline [1]
            - The port counted 91 ships. [1]

            **New since the last briefing**
            - ships: now The port counted 95 ships. [2] Before: The port counted 91 ships. [1]

            **Sources differ: ships**
            > 91 ships [1]
            > 95 ships [2]

            **Sources**
            [1] [Leaders meet in Nara](https://reuters.example/nara) · Reuters · <t:1768557600:D>
            [2] [Rare earths: what was agreed](https://herald.example/a_%28b%29) · The Korea Herald · <t:1768548600:D>
            - A copy · Wire
            """.ReplaceLineEndings("\n"),
            body.Embeds[1].Description);
        Assert.Equal("16 January 2026 · k3f9x2m7abcd.1", body.Embeds[^1].Footer!.Text);
    }

    [Fact]
    public void Of_NothingNew_IsOneCalmLine()
    {
        var body = Assert.Single(Cards.Of(Post([], late: false)));
        Assert.Equal("Nothing new since the last briefing.", Assert.Single(body.Embeds!).Description);
    }

    [Fact]
    public void Of_HostileTexts_IsHarmlessWithinLimitsAndTheSameEachTime()
    {
        for (var seed = 0; seed < Dose.Of(60, 1000); seed++)
        {
            var post = Hostile(seed);
            var bodies = Cards.Of(post);
            Assert.InRange(bodies.Count, 1, BriefingCards.MostMessages);
            Assert.Equal(Json(bodies), Json(Cards.Of(post)));
            foreach (var body in bodies)
            {
                Assert.Empty(MessageLimits.Problems(body));
                foreach (var text in body.Embeds!.SelectMany(embed => new[] { embed.Title, embed.Description }).OfType<string>())
                {
                    Assert.All(MarkdownReader.Read(text).Found, markup => Assert.True(Own.Contains(markup.Kind), $"Seed {seed} becomes {markup}"));
                }
            }
        }
    }

    [Fact]
    public void Body_ThroughTheLedger_IsTheSame()
    {
        var body = Cards.Of(Hostile(7))[0];
        var json = JsonSerializer.SerializeToUtf8Bytes(body, DiscordJson.Default.MessageBody);
        var read = JsonSerializer.Deserialize(json, DiscordJson.Default.MessageBody)!;
        Assert.Equal(json, JsonSerializer.SerializeToUtf8Bytes(read, DiscordJson.Default.MessageBody));
        Assert.Empty(read.AllowedMentions.Parse);
    }

    [Fact]
    public void Head_OfABriefing_SaysWhoseWordsItIs()
    {
        var post = Post([], late: false);
        Assert.DoesNotContain("Quotes only", Cards.Of(post)[0].Embeds![0].Description, StringComparison.Ordinal);
        Assert.Contains("-# Quotes only: it is busy", Head(new Wording.Quoted("it is busy")), StringComparison.Ordinal);
        Assert.Contains("-# Written by some\\_model, 2 of 3 sentences checked", Head(new Wording.Written("some_model", 2, 3)), StringComparison.Ordinal);

        string? Head(Wording wording) => Cards.Of(post with { Briefing = post.Briefing with { Wording = wording } })[0].Embeds![0].Description;
    }

    private static string Json(IReadOnlyList<MessageBody> bodies) => string.Join('\n', bodies.Select(body => JsonSerializer.Serialize(body, DiscordJson.Default.MessageBody)));

    private static BriefingPost Post(IReadOnlyList<BriefingStory> stories, bool late) => new(
        new Briefing("discord:1", new DateOnly(2026, 1, 16), new ImportMark(0), new ImportMark(1), stories, [], 0, []),
        "k3f9x2m7abcd",
        late ? new DateTimeOffset(2026, 1, 16, 7, 0, 0, TimeSpan.Zero) : null,
        "UTC");

    private static BriefingPost Hostile(int seed)
    {
        var texts = new HostileTexts(seed);
        var articles = Enumerable.Range(0, 3).Select(i => CardWorld.Article($"a{i}", texts.Next(), texts.Next(), null, null)).ToList();
        var stories = Enumerable.Range(0, seed % 12).Select(i => new BriefingStory(
            $"s{i}", Sentence(), [Sentence(), Sentence()], articles, i % 2 == 0,
            [new StoryChange.NewFigure(Sentence()), new StoryChange.Revised(texts.Next(), Sentence().Quotes[0], Sentence())],
            [new Difference(texts.Next(), [Sentence().Quotes[0], Sentence().Quotes[0]])],
            1)).ToList();
        var post = Post(stories, late: false);
        return post with { Briefing = post.Briefing with { Numbers = [new DayNumber(texts.Next(), texts.Next(), Sentence().Quotes[0])] } };

        GroundedSentence Sentence() => CardWorld.Sentence(texts.Next(), [.. articles]);
    }
}
