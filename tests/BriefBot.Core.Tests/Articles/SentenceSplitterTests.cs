using BriefBot.Articles;

namespace BriefBot.Core.Tests.Articles;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("The harbour opened. Ships came.", "The harbour opened.", "Ships came.")]
    [InlineData("Mr. Okada met Dr. Lind. They talked.", "Mr. Okada met Dr. Lind.", "They talked.")]
    [InlineData("The U.S. Navy left. It sailed at 9 a.m. Monday.", "The U.S. Navy left.", "It sailed at 9 a.m. Monday.")]
    [InlineData("It grew in the U.K. The trend held.", "It grew in the U.K.", "The trend held.")]
    [InlineData("Acme Inc. and Bolt Corp. merged. No. 4 closed.", "Acme Inc. and Bolt Corp. merged.", "No. 4 closed.")]
    [InlineData("She works at Acme Inc. The firm grew.", "She works at Acme Inc.", "The firm grew.")]
    [InlineData("On Jan. 13 and Sept. 2 it rained. Then it stopped.", "On Jan. 13 and Sept. 2 it rained.", "Then it stopped.")]
    [InlineData("Fruits, e.g. Apples, sell well. So do nuts.", "Fruits, e.g. Apples, sell well.", "So do nuts.")]
    [InlineData("Norwich vs. Leeds ended early. Fans left.", "Norwich vs. Leeds ended early.", "Fans left.")]
    [InlineData("J. K. Orwell and Sen. Bird spoke. St. Ives voted.", "J. K. Orwell and Sen. Bird spoke.", "St. Ives voted.")]
    [InlineData("It cost $8.6 billion. Building took 7-15 years.", "It cost $8.6 billion.", "Building took 7-15 years.")]
    [InlineData("The share was 56.9 percent. It rose.", "The share was 56.9 percent.", "It rose.")]
    [InlineData("“Go now,” he said. They went.", "“Go now,” he said.", "They went.")]
    [InlineData("“It is over.” The minister left.", "“It is over.”", "The minister left.")]
    [InlineData("“Is it over?” the minister asked. Nobody knew.", "“Is it over?” the minister asked.", "Nobody knew.")]
    [InlineData("“Is it over?” Mary Bird asked. Nobody knew.", "“Is it over?” Mary Bird asked.", "Nobody knew.")]
    [InlineData("He called it “a good system.” and left. It rained.", "He called it “a good system.” and left.", "It rained.")]
    [InlineData("“Stop. Wait here,” she said. He did.", "“Stop. Wait here,” she said.", "He did.")]
    [InlineData("It worked (more or less.) Then it broke.", "It worked (more or less.)", "Then it broke.")]
    [InlineData("Well... maybe not. Who knows?! Nobody.", "Well... maybe not.", "Who knows?!", "Nobody.")]
    [InlineData("Wait… He turned.", "Wait…", "He turned.")]
    [InlineData("See example.com and version 2.1 today. Good.", "See example.com and version 2.1 today.", "Good.")]
    [InlineData("The plan was dropped, they said.While some waited, others left.", "The plan was dropped, they said.", "While some waited, others left.")]
    [InlineData("港が開いた。船が来た！本当か？はい。", "港が開いた。", "船が来た！", "本当か？", "はい。")]
    [InlineData("「もう終わった。」と大臣は述べた。次は夏だ。", "「もう終わった。」と大臣は述べた。", "次は夏だ。")]
    [InlineData("「終わった。」彼は去った。", "「終わった。」", "彼は去った。")]
    [InlineData("港口今天开放。船只到达。", "港口今天开放。", "船只到达。")]
    [InlineData("1. The first point is short. 2. The second too.", "1. The first point is short.", "2. The second too.")]
    [InlineData("Das Schiff kam z.B. Montag. Es regnete.", "Das Schiff kam z.B. Montag.", "Es regnete.")]
    [InlineData("Was it plan B? Yes. The end.", "Was it plan B?", "Yes.", "The end.")]
    [InlineData("no stop at all", "no stop at all")]
    public void Split_Text_GivesItsSentences(string text, params string[] expected)
    {
        var sentences = SentenceSplitter.Split(text, new TextRange(0, text.Length));

        Assert.Equal(expected, sentences.Select(range => range.Of(text)));
    }

    [Fact]
    public void Split_PieceOfText_StaysInside()
    {
        const string Text = "One is out. Two is in. Three is in. Four is out.";
        var within = new TextRange(12, 35);

        Assert.Equal(["Two is in.", "Three is in."], SentenceSplitter.Split(Text, within).Select(range => range.Of(Text)));
    }

    [Fact]
    public void Split_RangeBehindText_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SentenceSplitter.Split("short", new TextRange(0, 6)));

    [Fact]
    public void SplitArticle_AllKindsOfBlocks_CarriesTheKind()
    {
        const string Text = "## Tides\n\nWater rose. It fell.\n\n- First item\n- Second item.\n\nPort | Depth";

        var sentences = SentenceSplitter.SplitArticle(Text);

        Assert.Equal(
            [
                (BlockKind.Heading, "Tides"), (BlockKind.Paragraph, "Water rose."), (BlockKind.Paragraph, "It fell."),
                (BlockKind.ListItem, "First item"), (BlockKind.ListItem, "Second item."), (BlockKind.TableRow, "Port | Depth"),
            ],
            sentences.Select(sentence => (sentence.Kind, sentence.Range.Of(Text))));
    }

    [Fact]
    public void Split_ShortLinesWithoutStops_BreaksAtLineEnds()
    {
        const string Text = "Opening hours\nMonday to Friday\nTickets";

        Assert.Equal(3, SentenceSplitter.Split(Text, new TextRange(0, Text.Length)).Count);
    }

    [Fact]
    public void Split_MillionDots_IsOneSentence()
    {
        var text = new string('.', 1_000_000) + "a";

        Assert.Single(SentenceSplitter.Split(text, new TextRange(0, text.Length)));
    }
}
