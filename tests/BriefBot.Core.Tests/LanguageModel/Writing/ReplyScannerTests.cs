using BriefBot.LanguageModel.Writing;
using FsCheck;
using FsCheck.Fluent;

namespace BriefBot.Core.Tests.LanguageModel.Writing;

/// <summary>Models keep to the form more or less; a sentence is read as soon as it is whole.</summary>
public sealed class ReplyScannerTests
{
    private const string Clean = """{"covered":true,"sentences":[{"quotes":[1],"text":"Rain fell."},{"text":"Nobody \"came\".","quotes":[2,3]}],"missing":""}""";

    [Theory]
    [InlineData(Clean)]
    [InlineData("Here you are:\n```json\n" + Clean + "\n```\nI hope this helps!")]
    [InlineData("<think>The user wants {\"text\":\"Lies.\",\"quotes\":[1]} I guess.</think>" + Clean)]
    [InlineData("""{"sentences":[{"sentence":"Rain fell [1].","citations":["1"]},{"text":"Nobody \"came\".","quotes":["[2]","[3]"]},]}""")]
    [InlineData("""[{"text":"Rain fell.","quotes":1},{"text":"Nobody \"came\".","quotes":"2, 3"}]""")]
    [InlineData("""{"headline":{"text":"Weather","quotes":[1]},"sentences":[{"text":"Rain fell.","quotes":[1]},{"text":"Nobody \"came\". [2][3]"}""")]
    [InlineData("{\"sentences\":[{\"text\":\"Rain\nfell.\",\"quotes\":[1]},{\"text\":\"Nobody \\\"came\\\".\",\"quotes\":[2,3]")]
    public void Read_FormsThatModelsWrite_GivesTheSentencesAndTheirNumbers(string reply)
    {
        var sentences = ReadAtOnce(reply);
        Assert.Equal(("Rain fell.", "1"), Shown(sentences[0]));
        if (reply.EndsWith("2,3]", StringComparison.Ordinal))
        {
            Assert.Single(sentences);
            return;
        }

        Assert.Equal(2, sentences.Count);
        Assert.Equal(("Nobody \"came\".", "2 3"), Shown(sentences[1]));
    }

    [Fact]
    public void Read_ProseWithMarks_GivesTheSentencesThatCarryThem()
    {
        var sentences = ReadAtOnce("Sure!\n- China banned the exports [1].\n- Japan answered in March [2, 3]. The sky is blue.");
        Assert.Equal([("China banned the exports.", "1"), ("Japan answered in March.", "2 3")], sentences.Select(Shown));
    }

    [Theory]
    [InlineData("")]
    [InlineData("I cannot answer that.")]
    [InlineData("""{"covered":false,"sentences":[],"missing":"all of it"}""")]
    [InlineData("""{"text":5,"quotes":[1]}""")]
    [InlineData("""{"error":{"text":null}}""")]
    [InlineData("}}]]{{[[\"")]
    public void Read_NothingToRead_GivesNothing(string reply) => Assert.Empty(ReadAtOnce(reply));

    [Fact]
    public void Read_InPieces_GivesEachSentenceWhenItsObjectEnds()
    {
        var scanner = new ReplyScanner();
        Assert.Empty(scanner.Read("""{"sentences":[{"quotes":[1],"text":"Rain fe"""));
        Assert.Equal("Rain fell.", Assert.Single(scanner.Read("""ll."},{"te""")).Text);
    }

    [Fact]
    public void Read_CutAnywhere_GivesTheSameAsAtOnce() => Prop.ForAll(
        Gen.Choose(1, 12).ListOf().ToArbitrary(),
        sizes =>
        {
            var scanner = new ReplyScanner();
            var read = new List<WrittenSentence>();
            var at = 0;
            foreach (var size in sizes)
            {
                var next = Math.Min(Clean.Length, at + size);
                read.AddRange(scanner.Read(Clean[at..next]));
                at = next;
            }

            read.AddRange(scanner.Read(Clean[at..]));
            return read.Select(Shown).SequenceEqual(ReadAtOnce(Clean).Select(Shown));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_AnyText_NeverThrows() =>
        Prop.ForAll<string>(text => ReadAtOnce(text ?? string.Empty).Count >= 0).QuickCheckThrowOnFailure();

    private static List<WrittenSentence> ReadAtOnce(string reply)
    {
        var scanner = new ReplyScanner();
        var sentences = scanner.Read(reply).ToList();
        return sentences.Count > 0 ? sentences : [.. scanner.ReadRest()];
    }

    private static (string Text, string Quotes) Shown(WrittenSentence sentence) => (sentence.Text, string.Join(' ', sentence.Quotes));
}
