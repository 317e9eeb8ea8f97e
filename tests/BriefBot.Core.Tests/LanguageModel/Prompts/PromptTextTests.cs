using BriefBot.LanguageModel.Prompts;
using BriefBot.Trials;

namespace BriefBot.Core.Tests.LanguageModel.Prompts;

public sealed class PromptTextTests
{
    [Fact]
    public void Encode_OfAnyUnit_HoldsNothingButLettersDigitsSpacesAndTheMark()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            var text = $"a{(char)unit}b";
            var encoded = PromptText.Encode(text);

            Assert.All(encoded, c => Assert.True(char.IsLetterOrDigit(c) || c is ' ' or '\uE000'));
            Assert.Equal(text, PromptText.Decode(encoded));
        }
    }

    [Fact]
    public void Decode_OfEncodedRandomTexts_GivesThemBack()
    {
        var random = new Random(7);
        for (var i = 0; i < Dose.Of(2_000, 50_000); i++)
        {
            var text = HostileTexts.Random(random);
            Assert.Equal(text, PromptText.Decode(PromptText.Encode(text)));
        }
    }

    [Fact]
    public void Encode_OfNothing_IsNothing() => Assert.Empty(PromptText.Encode(string.Empty));

    [Theory]
    [InlineData("\uE000")]
    [InlineData("a\uE00012")]
    [InlineData("\uE000 123")]
    [InlineData("\uE000-001")]
    public void Decode_OfAMarkWithoutItsDigits_Throws(string text) => Assert.Throws<FormatException>(() => PromptText.Decode(text));
}
