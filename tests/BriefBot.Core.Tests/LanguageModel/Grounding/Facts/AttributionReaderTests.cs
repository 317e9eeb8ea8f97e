using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.Core.Tests.LanguageModel.Grounding.Facts;

public sealed class AttributionReaderTests
{
    [Theory]
    [InlineData("Lee said that talks failed.", "lee")]
    [InlineData("Talks between both sides failed again, Lee said.", "lee")]
    [InlineData("According to Lee, talks failed.", "lee")]
    [InlineData("In Beijing, Lee said talks failed.", "lee")]
    [InlineData("\"Talks failed\", said Lee.", "lee")]
    [InlineData("Wi Sung Lac, Lee's national security adviser, said talks failed.", "wi,sung,lac")]
    public void Read_Speaker_IsFound(string text, string speakers) => Assert.Equal(speakers, string.Join(',', Assert.Single(new ReadText(text).Attributions).Speakers));

    [Fact]
    public void Read_CalledOn_IsNoSaying() => Assert.Empty(new ReadText("Xi called on Lee to leave.").Attributions);
}
