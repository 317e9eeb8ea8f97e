using BriefBot.LanguageModel.Prompts;
using BriefBot.LanguageModel.Prompts.Files;
using BriefBot.Trials;

namespace BriefBot.Core.Tests.LanguageModel.Prompts;

public sealed class PromptFileReaderTests
{
    /// <summary>Line 5 is the system message, 8 the user's; the variable stands on line 11, its requirement on 12.</summary>
    private const string Good =
        """
        name: summarise_article
        description: A small one.
        template_format: handlebars
        template: |
          <message role="system">
          At most {{max_sentences}}.
          </message>
          <message role="user">Quotes: {{{quotes}}}</message>
          {{! the end }}
        input_variables:
          - name: quotes
            is_required: true
          - name: max_sentences
            default: "3"
        execution_settings:
          default:
            temperature: 0.5
        """;

    [Fact]
    public void Read_OfAGoodFile_HasNoProblems()
    {
        var (prompt, problems) = Read(Good);

        Assert.Empty(problems);
        Assert.Equal(0.5f, prompt!.Source.Settings.Temperature);
    }

    [Theory]
    [InlineData("description: A small one.", "version: 2", 2, "unknown key \"version\" in a prompt")]
    [InlineData("description: A small one.", "output_variables: []", 2, "unknown key \"output_variables\"")]
    [InlineData("description: A small one.", "output_variable: { type: text }", 2, "unknown key \"type\" in output_variable")]
    [InlineData("    is_required: true", "    type: string", 12, "unknown key \"type\" in an input variable")]
    [InlineData("    is_required: true", "    is_required: perhaps", 12, "write true or false")]
    [InlineData("    is_required: true", "    allow_dangerously_set_content: true", 12, "values are data")]
    [InlineData("    is_required: true", "    json_schema: \"{\"", 12, "no valid JSON")]
    [InlineData("    is_required: true", "    default: [a]", 12, "\"default\" must be a text")]
    [InlineData("name: summarise_article", "name: other", 1, "the prompt's name must be \"summarise_article\"")]
    [InlineData("template_format: handlebars", "template_format: jinja", 3, "\"jinja\" is not known")]
    [InlineData("template_format: handlebars", "allow_dangerously_set_content: false", 1, "the template format is missing")]
    [InlineData("role=\"system\"", "role=\"boss\"", 5, "there is no role \"boss\"")]
    [InlineData("role=\"system\"", "role=\"tool\"", 5, "there is no role \"tool\"")]
    [InlineData("role=\"system\"", "role='system'", 5, "< begins only")]
    [InlineData("{{max_sentences}}", "{{max_sentence}}", 6, "uses \"max_sentence\", which input_variables does not declare")]
    [InlineData("{{max_sentences}}", "three", 13, "\"max_sentences\" is declared and not used")]
    [InlineData("{{max_sentences}}", "{{max_sentences}", 6, "{{ without }}")]
    [InlineData("{{max_sentences}}", "{{{max_sentences}}", 6, "3 braces open the expression and 2 close it")]
    [InlineData("{{max_sentences}}", "{{max_sentences}} }}", 6, "}} without {{")]
    [InlineData("{{max_sentences}}", "{{#if max_sentences}}x", 6, "{{#if}} has no end")]
    [InlineData("{{max_sentences}}", "{{max_sentences}}{{/if}}", 6, "{{/if}} ends what was not begun")]
    [InlineData("{{max_sentences}}", "{{max_sentences}}{{else}}", 6, "{{else}} stands in no condition")]
    [InlineData("{{max_sentences}}", "{{#if max_sentences}}x{{/unless}}", 6, "ends the {{#if}} of another kind")]
    [InlineData("{{max_sentences}}", "{{#each max_sentences}}x{{/each}}", 6, "is not understood")]
    [InlineData("{{max_sentences}}", "{{> max_sentences}}", 6, "is not understood")]
    [InlineData("{{max_sentences}}", "\\{{max_sentences}}", 6, "Handlebars' way")]
    [InlineData("{{max_sentences}}", "{{max_sentences}} < 4", 6, "< begins only")]
    [InlineData("{{max_sentences}}", "{{max_sentences}} &amp; no more", 6, "& is read as XML")]
    [InlineData("{{max_sentences}}", "{{max_sentences}}\uE000", 6, "U+E000")]
    [InlineData("At most {{max_sentences}}.", "{{max_sentences}}", 5, "may turn out empty")]
    [InlineData("At most {{max_sentences}}.", "{{#if max_sentences}}At most.{{/if}}", 5, "may turn out empty")]
    [InlineData("{{! the end }}", "the end", 9, "text stands outside of the messages")]
    [InlineData("{{! the end }}", "{{quotes}}", 9, "stands outside of the messages")]
    [InlineData("{{! the end }}", "</message>", 9, "ends what was not begun")]
    [InlineData("{{! the end }}", "<message role=\"user\">", 9, "the message has no end")]
    [InlineData("  </message>\n", "", 7, "a message begins in another one")]
    [InlineData("  </message>\n", "  {{#if quotes}}</message>{{/if}}\n", 7, "cuts through a message")]
    [InlineData("temperature: 0.5", "temperature: hot", 17, "write a number from 0 to 2")]
    [InlineData("temperature: 0.5", "temperature: 3", 17, "write a number from 0 to 2")]
    [InlineData("temperature: 0.5", "response_format: xml", 17, "there is no response format \"xml\"")]
    [InlineData("temperature: 0.5", "function_choice_behavior: { type: auto }", 17, "the model has no tools")]
    [InlineData("  default:\n    temperature: 0.5", "  briefbot:\n    colour: red", 17, "unknown key \"colour\" in execution_settings.briefbot")]
    [InlineData("  default:\n    temperature: 0.5", "  briefbot:\n    schema_name: a\n    schema: |\n      {\n        x\n      }", 20, "no valid JSON")]
    [InlineData("- name: quotes", "- name: quote", 11, "the variable \"quotes\" is missing")]
    [InlineData("- name: quotes", "- name: raw", 11, "\"raw\" cannot be a variable's name")]
    [InlineData("- name: quotes", "- name: subtract", 11, "\"subtract\" cannot be a variable's name")]
    [InlineData("- name: max_sentences", "- name: quotes", 13, "declared twice")]
    [InlineData("description: A small one.", "name: again", 2, "no valid YAML")]
    [InlineData("description: A small one.", "description: [", 2, "no valid YAML")]
    [InlineData("description: A small one.", "description: &a { b: *a }", 2, "aliases are not read")]
    public void Read_OfAFileWithAMistake_NamesItWithFileAndLine(string good, string bad, int line, string message)
    {
        var (prompt, problems) = Read(Good.Replace(good, bad, StringComparison.Ordinal));

        Assert.Null(prompt);
        Assert.Contains(problems, p => p.Line == line && p.Message.Contains(message, StringComparison.Ordinal) && p.ToString().StartsWith($"small.yaml:{line}: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_OfAFileWithManyMistakes_NamesAllFromTopToBottom()
    {
        var (_, problems) = Read(Good
            .Replace("description:", "version:", StringComparison.Ordinal).Replace("handlebars", "liquid", StringComparison.Ordinal)
            .Replace("\"user\"", "\"guest\"", StringComparison.Ordinal).Replace("temperature: 0.5", "temperature: 9", StringComparison.Ordinal));

        Assert.Equal([2, 3, 8, 17], problems.Select(p => p.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("just text")]
    [InlineData("- a\n- b")]
    [InlineData("a: b\n---\nc: d")]
    public void Read_OfNoPrompt_SaysWhatAPromptIs(string text) => Assert.Contains("one YAML document", Assert.Single(Read(text).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_WithConditionsInAndAroundMessages_HasNoProblems()
    {
        var (prompt, problems) = Read(Good
            .Replace("At most {{max_sentences}}.", "Be short. {{#unless max_sentences}}As you like.{{else}}At most {{max_sentences}}.{{/unless}}", StringComparison.Ordinal)
            .Replace("{{! the end }}", "{{#if max_sentences}}<message role=\"user\">Really {{max_sentences}}!</message>{{/if}}", StringComparison.Ordinal));

        Assert.Empty(problems);
        Assert.Equal(3, prompt!.Render(new Dictionary<string, string> { ["quotes"] = "q" }).Messages.Count);
        Assert.Equal(2, prompt.Render(new Dictionary<string, string> { ["quotes"] = "q", ["max_sentences"] = string.Empty }).Messages.Count);
    }

    [Fact]
    public void Read_OfAnyMutilatedFile_NamesProblemsOrMakesMessagesThatNoValueChanges()
    {
        var random = new Random(99);
        for (var i = 0; i < Dose.Of(2_000, 50_000); i++)
        {
            var text = Mutilated(random);
            var (prompt, problems) = Read(text);
            Assert.Equal(prompt is null, problems.Count > 0);
            if (prompt is not null)
            {
                var hostile = HostileTexts.Random(random);
                Assert.Equal(Roles(prompt, "harmless"), Roles(prompt, hostile));
            }
        }

        static IEnumerable<string> Roles(Prompt prompt, string value) =>
            prompt.Render(prompt.Variables.ToDictionary(v => v.Name, _ => value)).Messages.Select(m => m.Role.Value);
    }

    [Fact]
    public void Read_OfEndlessNesting_EndsWithAProblem() =>
        Assert.Contains("nested too deeply", Assert.Single(Read("name: " + new string('[', 200_000)).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_WithASettingThatWeDoNotKnow_PassesItOn()
    {
        var (prompt, _) = Read(Good.Replace("temperature: 0.5", "presence_penalty: 0.1", StringComparison.Ordinal));

        Assert.Equal("0.1", prompt!.Source.Settings.ToChatOptions().AdditionalProperties!["presence_penalty"]);
    }

    /// <summary>The good file after one to three cuts, each with something else in its place.</summary>
    private static string Mutilated(Random random)
    {
        var text = Good;
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(8), text.Length - at);
            text = text.Remove(at, length).Insert(at, random.Next(2) == 0 ? HostileTexts.Piece(random) : string.Empty);
        }

        return text;
    }

    private static (Prompt? Prompt, IReadOnlyList<PromptProblem> Problems) Read(string text) => PromptFileReader.Read("small.yaml", PromptNames.SummariseArticle, text);
}
