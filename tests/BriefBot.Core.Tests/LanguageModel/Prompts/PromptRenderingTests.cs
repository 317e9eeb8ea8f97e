using BriefBot.LanguageModel.Prompts;
using BriefBot.Trials;
using Microsoft.Extensions.AI;

namespace BriefBot.Core.Tests.LanguageModel.Prompts;

public sealed class PromptRenderingTests
{
    private static readonly ChatRole[] SystemAndUser = [ChatRole.System, ChatRole.User];

    public static TheoryData<string> Names => [.. PromptNames.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void Prompt_WithPlainValues_IsOneSystemAndOneUserMessageWithTheValuesInIt(string name)
    {
        var values = PromptVariables.Of(name).ToDictionary(v => v, v => $"the {v} of this test");

        var prompt = RepositoryPrompts.Library.Render(name, values);

        Assert.Equal(SystemAndUser, prompt.Messages.Select(m => m.Role));
        var text = string.Join('\n', prompt.Messages.Select(m => m.Text));
        Assert.All(values.Values, value => Assert.Contains(value, text, StringComparison.Ordinal));
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<message", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Prompt_WithTextFromArticlesAndUsers_KeepsItOutOfTheSystemMessage(string name)
    {
        var values = PromptVariables.Of(name).ToDictionary(v => v, v => v == PromptVariables.MaxSentences ? "3" : "Zanzibar");

        var prompt = RepositoryPrompts.Library.Render(name, values);

        Assert.DoesNotContain("Zanzibar", prompt.Messages[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Prompt_WithEachHostileText_HasTheSameMessagesAndTheTextCharacterForCharacter(string name) =>
        Assert.All(HostileTexts.Named, text => AssertInert(name, PromptVariables.Of(name).ToDictionary(v => v, _ => text)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Prompt_WithRandomHostileTexts_HasTheSameMessagesAndTheTextCharacterForCharacter(string name)
    {
        var random = new Random(20_260_116);
        for (var i = 0; i < Dose.Of(2_000, 20_000); i++)
        {
            AssertInert(name, PromptVariables.Of(name).ToDictionary(v => v, _ => HostileTexts.Random(random)));
        }
    }

    [Fact]
    public void Briefing_WithNothingToldBefore_LeavesOutWhatWasTold()
    {
        var values = new Dictionary<string, string> { [PromptVariables.Quotes] = "q", [PromptVariables.Today] = "2026-01-16" };

        var first = RepositoryPrompts.Library.Render(PromptNames.Briefing, values).Messages[1].Text;
        var next = RepositoryPrompts.Library.Render(
            PromptNames.Briefing, new Dictionary<string, string>(values) { [PromptVariables.Since] = "2026-01-15", [PromptVariables.Told] = "Old news." }).Messages[1].Text;

        Assert.DoesNotContain("last briefing", first, StringComparison.Ordinal);
        Assert.Contains("The last briefing was on 2026-01-15.", next, StringComparison.Ordinal);
        Assert.Contains("Old news.", next, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_WithoutAValueThatHasADefault_TakesTheDefault()
    {
        var prompt = RepositoryPrompts.Library.Render(PromptNames.SummariseArticle, new Dictionary<string, string> { [PromptVariables.Quotes] = "q" });

        Assert.Contains("At most 3 sentences", prompt.Messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_WithAMissingOrUnknownValueOrPrompt_Throws()
    {
        var library = RepositoryPrompts.Library;

        Assert.Contains("\"quotes\"", Assert.Throws<ArgumentException>(() => library.Render(PromptNames.SummariseArticle, new Dictionary<string, string>())).Message, StringComparison.Ordinal);
        Assert.Contains(
            "\"quote\"",
            Assert.Throws<ArgumentException>(() => library.Render(PromptNames.SummariseArticle, new Dictionary<string, string> { ["quotes"] = "q", ["quote"] = "q" })).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => library.Render("sing", new Dictionary<string, string>()));
    }

    [Fact]
    public void Render_FromManyThreads_MixesNothingUp() => Parallel.For(0, 500, i => AssertInert(
        PromptNames.All[i % PromptNames.All.Count],
        PromptVariables.Of(PromptNames.All[i % PromptNames.All.Count]).ToDictionary(v => v, v => $"<{v}>{i}</{v}>")));

    /// <summary>The message is exactly the one of harmless values with these in their places.</summary>
    private static void AssertInert(string name, Dictionary<string, string> values)
    {
        var harmless = values.ToDictionary(v => v.Key, v => v.Value.Length == 0 ? string.Empty : $"Place{v.Key.Replace("_", "X", StringComparison.Ordinal)}Ends");

        var expected = RepositoryPrompts.Library.Render(name, harmless).Messages;
        var actual = RepositoryPrompts.Library.Render(name, values).Messages;

        Assert.Equal(expected.Select(m => m.Role), actual.Select(m => m.Role));
        foreach (var (want, got) in expected.Zip(actual))
        {
            Assert.Equal(Fill(want.Text, harmless, values), got.Text);
        }
    }

    /// <summary>Fills all places in one pass, so that a value which looks like a place stays one.</summary>
    private static string Fill(string text, Dictionary<string, string> harmless, Dictionary<string, string> values)
    {
        var places = harmless.Where(h => h.Value.Length > 0).ToDictionary(h => h.Value, h => values[h.Key]);
        return places.Count == 0 ? text : System.Text.RegularExpressions.Regex.Replace(text, string.Join('|', places.Keys), match => places[match.Value]);
    }
}
