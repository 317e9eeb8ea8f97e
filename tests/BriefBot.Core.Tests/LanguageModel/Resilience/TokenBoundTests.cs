using System.Text;
using System.Text.Json;
using BriefBot.LanguageModel.Resilience;
using Microsoft.Extensions.AI;

namespace BriefBot.Core.Tests.LanguageModel.Resilience;

public sealed class TokenBoundTests
{
    [Theory]
    [InlineData("The summit ended in Nara.")]
    [InlineData("高市首相は奈良で会談した")]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("")]
    public void Most_AnyText_HoldsATokenForEachByte(string text)
    {
        ChatMessage[] prompt = [new(ChatRole.User, text)];
        Assert.True(TokenBound.Most(prompt, null) > Encoding.UTF8.GetByteCount(text));
        Assert.True(TokenBound.Most(prompt, null) > TokenBound.About(prompt));
    }

    [Fact]
    public void Most_WithASchema_CountsTheSchema()
    {
        ChatMessage[] prompt = [new(ChatRole.User, "Hello")];
        using var schema = JsonDocument.Parse("""{"type":"object","properties":{"sentences":{"type":"array"}}}""");
        var format = ChatResponseFormat.ForJsonSchema(schema.RootElement, "reply");
        Assert.True(TokenBound.Most(prompt, format) >= TokenBound.Most(prompt, null) + schema.RootElement.GetRawText().Length);
    }
}
