using System.Text.Json;
using BriefBot.LanguageModel.Prompts;
using Microsoft.Extensions.AI;

namespace BriefBot.Core.Tests.LanguageModel.Prompts;

public sealed class PromptSettingsTests
{
    public static TheoryData<string> Names => [.. PromptNames.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void Settings_OfARepositoryPrompt_AskForStructuredOutputWithoutTools(string name)
    {
        var options = Settings(name).ToChatOptions();

        Assert.Equal(0f, options.Temperature);
        Assert.InRange(options.MaxOutputTokens!.Value, 100, 4_000);
        Assert.Null(options.Tools);
        Assert.Null(options.AdditionalProperties);
        Assert.NotNull(Assert.IsType<ChatResponseFormatJson>(options.ResponseFormat).Schema);
    }

    /// <summary>What structured output wants: https://platform.openai.com/docs/guides/structured-outputs, supported schemas.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Schema_OfARepositoryPrompt_RequiresEveryPropertyAndAllowsNoOther(string name)
    {
        var objects = Objects(Settings(name).Schema!.Schema).ToList();

        Assert.NotEmpty(objects);
        Assert.All(objects, o =>
        {
            Assert.False(o.GetProperty("additionalProperties").GetBoolean());
            Assert.Equal(o.GetProperty("properties").EnumerateObject().Select(p => p.Name), o.GetProperty("required").EnumerateArray().Select(r => r.GetString()));
        });
    }

    [Theory]
    [InlineData(PromptNames.Answer, "covered,sentences,missing,quotes,text")]
    [InlineData(PromptNames.SummariseArticle, "sentences,quotes,text")]
    [InlineData(PromptNames.SummariseTopic, "covered,stories,headline,sentences,quotes,text")]
    [InlineData(PromptNames.Briefing, "headline,sentences,differences,quotes,text,new")]
    [InlineData(PromptNames.RewriteQuestion, "question")]
    public void Schema_OfARepositoryPrompt_HasTheFieldsThatTheCodeReads(string name, string fields)
    {
        var found = Objects(Settings(name).Schema!.Schema).SelectMany(o => o.GetProperty("properties").EnumerateObject().Select(p => p.Name)).ToHashSet();
        var known = typeof(PromptReplyFields).GetFields().Select(f => (string)f.GetValue(null)!);

        Assert.Equal(fields.Split(',').Order(), found.Order());
        Assert.Subset(known.ToHashSet(), found);
        var instructions = RepositoryPrompts.Library.Render(name, PromptVariables.Of(name).ToDictionary(v => v, v => v)).Messages[0].Text;
        Assert.All(found, field => Assert.Contains($"\"{field}\"", instructions, StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_WithJsonAndNoSchema_AskForJson()
    {
        Assert.Same(ChatResponseFormat.Json, new PromptSettings { IsJson = true }.ToChatOptions().ResponseFormat);
        Assert.Null(new PromptSettings().ToChatOptions().ResponseFormat);
    }

    private static PromptSettings Settings(string name) => RepositoryPrompts.Library.Render(name, PromptVariables.Of(name).ToDictionary(v => v, v => v)).Settings;

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Objects(p.Value))
            .Concat(element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "object" ? [element] : []),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
