using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.Core.Tests.LanguageModel.Grounding.Facts;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("It cost 1,500 coins.", "1500 Plain")]
    [InlineData("It has three ports.", "3 Plain")]
    [InlineData("It holds 91.2 percent of it.", "91.2 Percent")]
    [InlineData("It holds 91.2% of it.", "91.2 Percent")]
    [InlineData("It fell by 2 percentage points.", "2 PercentagePoint")]
    [InlineData("It fell by half a percentage point.", "0.5 PercentagePoint")]
    [InlineData("It cost $1.5 billion.", "1500000000 Plain USD")]
    [InlineData("It cost 1.5 billion dollars.", "1500000000 Plain USD")]
    [InlineData("It cost ¥20 million.", "20000000 Plain JPY")]
    [InlineData("A dozen ships left.", "12 Plain")]
    [InlineData("Twice as many left.", "2 Factor")]
    [InlineData("Its third meeting began.", "3 Ordinal")]
    [InlineData("It takes 7-15 years.", "7 Plain year; 15 Plain year")]
    [InlineData("Twenty-five men left.", "25 Plain")]
    [InlineData("It lies 200 kilometers away.", "200 Plain km")]
    public void Read_Number_HasValueKindAndUnit(string text, string expected) => Assert.Equal(
        expected, string.Join("; ", new ReadText(text).Numbers.Select(n => FormattableString.Invariant($"{n.Value:0.###} {n.Kind} {n.Unit}").Trim())));

    [Fact]
    public void Read_TwoThirds_IsAFraction()
    {
        var number = Assert.Single(new ReadText("About two-thirds of them left.").Numbers);
        Assert.Equal((NumberKind.Fraction, NumberBound.About), (number.Kind, number.Bound));
        Assert.InRange(number.Value, 0.66m, 0.67m);
    }

    [Theory]
    [InlineData("up to 300 men", NumberBound.UpTo)]
    [InlineData("as many as 300 men", NumberBound.UpTo)]
    [InlineData("at least 300 men", NumberBound.AtLeast)]
    [InlineData("fewer than the 300 men", NumberBound.LessThan)]
    [InlineData("more than 300 men", NumberBound.MoreThan)]
    [InlineData("nearly 300 men", NumberBound.Nearly)]
    [InlineData("300 men", NumberBound.None)]
    public void Read_WordsBefore_AreItsBound(string text, object bound) => Assert.Equal(bound, Assert.Single(new ReadText("It was " + text).Numbers).Bound);
}
