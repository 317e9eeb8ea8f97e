using BriefBot.Answers;
using BriefBot.Chat;
using BriefBot.Chat.Commands;
using BriefBot.Discord.Cards;
using BriefBot.Discord.Wire;
using BriefBot.Memory;
using BriefBot.Summaries;

namespace BriefBot.Discord.Tests.Cards;

public class ReplyCardsTests
{
    [Fact]
    public void Answered_TwoSources_ShowsSentencesSourcesAndFooter()
    {
        var embed = Embed(CardWorld.Answered());

        Assert.Equal("What did they agree on?", embed.Title);
        Assert.Equal(
            """
            They agreed on rare earths. [1][2]
            The talks go on in May. [2]

            **Sources**
            [1] [Leaders meet in Nara](https://reuters.example/nara) · Reuters · <t:1768557600:D>
            [2] [Rare earths: what was agreed](https://herald.example/a_%28b%29) · The Korea Herald · <t:1768548600:D>
            """.ReplaceLineEndings("\n"),
            embed.Description);
        Assert.Equal("quotes only · 2 articles, newest 16 Jan 2026", embed.Footer!.Text);
    }

    [Fact]
    public void Answered_WithId_HasItsButtons()
    {
        var rows = CardWorld.Cards.Of(CardWorld.Answered(), CardWorld.Context())[0].Components!;

        Assert.Equal(["Full quotes", "👍 Useful", "👎 Not useful"], rows[0].Components.Select(button => button.Label));
        Assert.Equal(["What did Lee say?", "When do they meet again?"], rows[1].Components.Select(button => button.Label));
        Assert.Equal(
            [
                new CardButton(CardButtonKind.FullQuotes, "a1B2"), new(CardButtonKind.Useful, "a1B2"), new(CardButtonKind.NotUseful, "a1B2"),
                new(CardButtonKind.FollowUp, "a1B2"), new(CardButtonKind.FollowUp, "a1B2", 1),
            ],
            rows.SelectMany(row => row.Components).Select(button => CardButton.Parse(button.CustomId)));
    }

    [Fact]
    public void Answered_WithoutId_HasNoButtons() =>
        Assert.Empty(CardWorld.Cards.Of(CardWorld.Answered(), CardWorld.Context(answerId: null))[0].Components!);

    [Fact]
    public void Answered_ByAModel_SaysSo() => Assert.StartsWith(
        "written by gpt-5, 2 of 3 sentences checked · ", Embed(CardWorld.Answered().In(new Wording.Written("gpt-5", 2, 3))).Footer!.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("ja", "出典", "引用のみ · 記事2件、最新は2026年1月16日")]
    [InlineData("ko", "출처", "인용문만 사용 · 기사 2건, 최신 2026년 1월 16일")]
    [InlineData("zh-CN", "来源", "仅引用原文 · 2 篇文章，最新为 2026年1月16日")]
    [InlineData("fr", "Sources", "quotes only · 2 articles, newest 16 Jan 2026")]
    public void Answered_UsersLanguage_SpeaksItInTheFrameOnly(string locale, string sources, string footer)
    {
        var embed = Embed(CardWorld.Answered(), CardWorld.Context(locale));

        Assert.Contains($"\n\n**{sources}**\n", embed.Description, StringComparison.Ordinal);
        Assert.StartsWith("They agreed on rare earths. [1][2]\n", embed.Description, StringComparison.Ordinal);
        Assert.Equal(footer, embed.Footer!.Text);
    }

    [Fact]
    public void Answered_VeryLong_IsLaidIntoMessagesWithButtonsOnTheLast()
    {
        var sentence = CardWorld.Sentence(string.Join(' ', Enumerable.Repeat("word", 500)) + ".", CardWorld.Reuters);

        var bodies = CardWorld.Cards.Of(CardWorld.Answered("Why?", sentence, sentence, sentence, sentence), CardWorld.Context());

        Assert.Equal(2, bodies.Count);
        Assert.Empty(bodies[0].Components!);
        Assert.NotEmpty(bodies[1].Components!);
        Assert.Equal("Why?", bodies[0].Embeds![0].Title);
        Assert.NotNull(bodies[1].Embeds![^1].Footer);
    }

    [Fact]
    public void Answered_BeyondAllMessages_IsCutAndSaysSo()
    {
        var sentence = CardWorld.Sentence(string.Join(' ', Enumerable.Repeat("word", 2000)) + ".", CardWorld.Reuters);

        var bodies = CardWorld.Cards.Of(CardWorld.Answered("Why?", [.. Enumerable.Repeat(sentence, 10)]), CardWorld.Context());

        Assert.Equal(CardPages.MostMessages, bodies.Count);
        Assert.StartsWith("The rest is not shown", bodies[^1].Embeds![^1].Footer!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void NotCovered_PartsAndNearest_IsCalm()
    {
        var embed = Embed(CardWorld.NotCovered("cup", "*winner*"));

        Assert.Equal(CardColors.NotCovered, embed.Color);
        Assert.StartsWith(
            "The articles do not cover this.\nNothing was found on: “cup”, “\\*winner\\*”\n\n**Nearest articles**\n- [Leaders meet in Nara](", embed.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Summarized_Topic_ShowsEachStory() => Assert.StartsWith(
        "**Leaders meet in Nara**\n- They met. [1]\n\n**Mines open**\n- A mine opened. [2]\n\n**Sources**\n[1] ",
        Embed(CardWorld.Topic()).Description,
        StringComparison.Ordinal);

    [Fact]
    public void Summarized_Article_LeadsToIt()
    {
        var embed = Embed(CardWorld.OneArticle());

        Assert.Equal(("Leaders meet in Nara", "https://reuters.example/nara", "quotes only"), (embed.Title, embed.Url, embed.Footer!.Text));
    }

    [Fact]
    public void Summarized_NotCovered_LooksLikeAnAnswerThatIsNot() => Assert.Equal(
        (CardColors.NotCovered, "The articles do not cover this."),
        (Embed(new Reply.Summarized(new Summary.NotCovered("cup", []))).Color, Embed(new Reply.Summarized(new Summary.NotCovered("cup", []))).Description));

    [Fact]
    public void QuotesShown_Answer_ShowsEachQuoteInABlockUnderItsNumber()
    {
        var bodies = CardWorld.Cards.Of(new Reply.QuotesShown(CardWorld.Answered().Answer), CardWorld.Context());

        Assert.Equal(
            """
            **[1]** [Leaders meet in Nara](https://reuters.example/nara) · Reuters · <t:1768557600:D>
            > They agreed on rare earths.

            **[2]** [Rare earths: what was agreed](https://herald.example/a_%28b%29) · The Korea Herald · <t:1768548600:D>
            > They agreed on rare earths.

            **[2]** [Rare earths: what was agreed](https://herald.example/a_%28b%29) · The Korea Herald · <t:1768548600:D>
            > The talks go on in May.
            """.ReplaceLineEndings("\n"),
            Assert.Single(bodies).Embeds![0].Description);
    }

    [Fact]
    public void Answered_ShortQuestionTakenUp_SaysHowItWasRead() => Assert.StartsWith(
        "-# Understood as: What did Lee \\*say\\*?\nThey agreed on rare earths.",
        Embed(new Reply.Answered(CardWorld.Answered().Answer, "a1", "What did Lee *say*?")).Description,
        StringComparison.Ordinal);

    [Fact]
    public void Found_Passages_AreQuotedLineByLine() => Assert.Equal(
        "**1.** [Leaders meet in Nara](https://reuters.example/nara) · Reuters · <t:1768557600:D>\n> \\#\\# Talks\n> \\- Rare earths",
        Embed(CardWorld.Found(CardWorld.Passage(CardWorld.Reuters, "## Talks\n\n- Rare earths"))).Description);

    [Fact]
    public void Found_AHundredLongOnes_AreCutToWhatAChannelBears()
    {
        var passage = CardWorld.Passage(CardWorld.Reuters, string.Concat(Enumerable.Repeat("word ", 150)));

        var bodies = CardWorld.Cards.Of(CardWorld.Found([.. Enumerable.Repeat(passage, 100)]), CardWorld.Context());

        Assert.Equal(2, bodies.Count);
        Assert.Equal("91 more are not shown; add words to narrow the search.", bodies[^1].Embeds![^1].Footer!.Text);
    }

    [Fact]
    public void Found_Nothing_SaysSo() => Assert.Equal("No passage holds these words.", Embed(CardWorld.Found()).Description);

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 3, "Next page ▶")]
    [InlineData(2, 3, "◀ Previous page|Next page ▶")]
    [InlineData(3, 3, "◀ Previous page")]
    public void Listed_Page_LeadsToItsNeighbours(int page, int pages, string labels)
    {
        var buttons = CardWorld.Cards.Of(CardWorld.Listed(page, pages), CardWorld.Context())[0].Components!.SelectMany(row => row.Components);

        Assert.Equal(labels, string.Join('|', buttons.Select(button => button.Label)));
    }

    [Fact]
    public void Listed_Articles_ShowIdAndCopies()
    {
        var embed = Embed(CardWorld.Listed(1, 3));

        Assert.Contains("\n-# 812 words · id reuters-1\n", embed.Description, StringComparison.Ordinal);
        Assert.EndsWith("\n-# 400 words · id herald-2 · same text as reuters-1", embed.Description, StringComparison.Ordinal);
        Assert.Equal("30 articles · page 1 of 3", embed.Footer!.Text);
    }

    [Fact]
    public void Helped_Japanese_NamesCommandsAsDiscordShowsThem() => Assert.Contains(
        "**/質問** 質問文 \\[自分だけ\\]", Embed(new Reply.Helped(CommandCatalog.All), CardWorld.Context("ja")).Description, StringComparison.Ordinal);

    [Theory]
    [InlineData(NoticeKind.Information, CardColors.Neutral)]
    [InlineData(NoticeKind.Refused, CardColors.Refused)]
    [InlineData(NoticeKind.Failed, CardColors.Failed)]
    public void Notice_EachKind_HasItsColour(NoticeKind kind, int color)
    {
        var embed = Embed(new Reply.Notice(kind, "There is no command /x.\nDid you mean `/ask`?"));

        Assert.Equal((color, "There is no command /x.\nDid you mean \\`/ask\\`?"), (embed.Color, embed.Description));
    }

    [Fact]
    public void StatusAndIndexed_Problems_AreMarked()
    {
        Assert.Equal("**Articles:** 3\n⚠️ **Gateway:** closed", Embed(new Reply.StatusShown([new("Articles", "3"), new("Gateway", "closed", true)])).Description);
        Assert.Equal(
            "⚠️ **failed** b.pdf — not read",
            Embed(new Reply.Indexed([new IndexedArticle("b.pdf", IndexStatus.Failed, null, null, "not read")])).Description);
    }

    private static Embed Embed(Reply reply, CardContext? context = null) =>
        Assert.Single(Assert.Single(CardWorld.Cards.Of(reply, context ?? CardWorld.Context())).Embeds!);
}
