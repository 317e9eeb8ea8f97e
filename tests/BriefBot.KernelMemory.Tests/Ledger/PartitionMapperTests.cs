using BriefBot.KernelMemory.Ledger;
using FsCheck;
using FsCheck.Fluent;

namespace BriefBot.KernelMemory.Tests.Ledger;

/// <summary>A partition is found where it stands, or not at all.</summary>
public sealed class PartitionMapperTests
{
    private const string Title = "Talks in Lima\n\n";
    private const string Text = "The talks began on Monday.\n\n- zinc\n- cobalt\n\nThey ended  on Friday.";

    private static readonly Arbitrary<(string Text, int Start, int Length)> Cuts = Gen.Elements('a', 'b', ' ', '\n', '.', '漢', '\u00a0', '\t')
        .ArrayOf(40).Select(letters => new string(letters))
        .SelectMany(text => Gen.Choose(0, 39).SelectMany(start => Gen.Choose(1, 40 - start).Select(length => (text, start, length))))
        .ToArbitrary();

    [Theory]
    [InlineData("The talks began on Monday. - zinc - cobalt", "The talks began on Monday.\n\n- zinc\n- cobalt")]
    [InlineData("  They ended on Friday.\r\n", "They ended  on Friday.")]
    [InlineData("Talks in Lima The talks began", "The talks began")]
    [InlineData("Talks in Lima", null)]
    [InlineData("The talks began on Tuesday.", null)]
    [InlineData("the talks began on Monday.", null)]
    [InlineData("They ended on Friday. The talks", null)]
    [InlineData("", null)]
    [InlineData(" \n ", null)]
    public void Find_Piece_IsItsTextOrNothing(string piece, string? expected) =>
        Assert.Equal(expected, new PartitionMapper(Title, Text).Find(piece)?.Of(Text));

    [Fact]
    public void Find_AnyCutWithOtherWhiteSpace_HasTheSameCharacters() => Prop.ForAll(Cuts, cut =>
    {
        var piece = cut.Text.Substring(cut.Start, cut.Length);
        var found = new PartitionMapper(Title, cut.Text).Find(string.Join("  ", piece.Split((char[]?)null)));
        return found is { } range ? Bare(range.Of(cut.Text)) == Bare(piece) && !char.IsWhiteSpace(cut.Text[range.Start]) : Bare(piece).Length == 0;
    }).QuickCheckThrowOnFailure();

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
