using BriefBot.Articles;
using FsCheck;
using FsCheck.Fluent;

namespace BriefBot.Core.Tests.Articles;

/// <summary>What holds for every text, whatever it is.</summary>
public sealed class SentenceSplitterProperties
{
    private static readonly Gen<char> TellingChar = Gen.Frequency(
        (3, Gen.Elements("abcXYZ019".ToCharArray())),
        (3, Gen.Elements(" \n\t\u00A0\u3000".ToCharArray())),
        (4, Gen.Elements(".!?…。！？,;:|-#\"'“”‘’()[]「」『』".ToCharArray())),
        (1, Gen.Elements('\uD83D', '\uDE00', '\0', '\u0301', '日', 'と', '한')));

    private static readonly Arbitrary<string> Texts =
        Gen.ArrayOf(TellingChar).Select(chars => new string(chars)).Resize(120).ToArbitrary();

    [Fact]
    public void Split_AnyText_GivesOrderedTrimmedRangesThatCoverAll() =>
        Prop.ForAll(Texts, text => IsSound(text, SentenceSplitter.Split(text, new TextRange(0, text.Length)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Split_AnyPiece_StaysInsideIt() =>
        Prop.ForAll(Texts, text =>
        {
            var within = new TextRange(text.Length / 3, text.Length - (text.Length / 4));
            return SentenceSplitter.Split(text, within).All(range => range.Start >= within.Start && range.End <= within.End);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_AnyText_GivesOrderedRangesInsideIt() =>
        Prop.ForAll(Texts, text =>
        {
            var blocks = ArticleBlocks.Parse(text);
            return blocks.All(block => block.Range.Length > 0 && block.Range.End <= text.Length)
                && blocks.Zip(blocks.Skip(1)).All(pair => pair.First.Range.End <= pair.Second.Range.Start);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void SplitArticle_AnyText_LeavesOnlyMarkersOut() =>
        Prop.ForAll(Texts, text =>
        {
            var left = text.ToCharArray();
            foreach (var sentence in SentenceSplitter.SplitArticle(text))
            {
                Array.Fill(left, ' ', sentence.Range.Start, sentence.Range.Length);
            }

            return left.All(c => char.IsWhiteSpace(c) || c is '#' or '-');
        }).QuickCheckThrowOnFailure();

    private static bool IsSound(string text, IReadOnlyList<TextRange> ranges)
    {
        var covered = new bool[text.Length];
        var last = 0;
        foreach (var range in ranges)
        {
            if (range.Start < last || range.Length == 0 || char.IsWhiteSpace(text[range.Start]) || char.IsWhiteSpace(text[range.End - 1]))
            {
                return false;
            }

            last = range.End;
            Array.Fill(covered, true, range.Start, range.Length);
        }

        return text.Index().All(c => covered[c.Index] || char.IsWhiteSpace(c.Item));
    }
}
