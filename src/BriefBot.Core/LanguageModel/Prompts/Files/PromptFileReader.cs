using System.Text.RegularExpressions;
using BriefBot.LanguageModel.Prompts.Templates;
using HandlebarsDotNet;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace BriefBot.LanguageModel.Prompts.Files;

/// <summary>Reads a prompt file in Semantic Kernel's YAML format and says all that is wrong with it.</summary>
/// <remarks>
/// Refuses the keys that Semantic Kernel's own loader refuses (its PromptTemplateConfig and InputVariable, read by YamlDotNet
/// without leave for unmatched properties), and beyond that what would only show when the prompt is used.
/// </remarks>
internal sealed partial class PromptFileReader
{
    private const string Format = "handlebars";
    private const int DeepestNesting = 32;
    private static readonly string[] TopKeys =
        ["name", "description", "template_format", "template", "input_variables", "output_variable", "execution_settings", "allow_dangerously_set_content"];

    private static readonly string[] InputKeys =
        ["name", "description", "default", "is_required", "json_schema", "allow_dangerously_set_content", "sample"];

    private static readonly string[] OutputKeys = ["description", "json_schema"];

    /// <summary>Names that Handlebars or Semantic Kernel's helpers take for their own.</summary>
    private static readonly string[] TakenNames =
        ["if", "unless", "else", "each", "with", "lookup", "log", "this", "true", "false", "null", "undefined", "as", "message", "set", "get", "json", "concat", "raw", "array", "range", "or", "equals", "add", "subtract"];

    private readonly string _file;
    private readonly string _promptName;
    private readonly List<PromptProblem> _problems = [];

    private PromptFileReader(string file, string promptName) => (_file, _promptName) = (file, promptName);

    /// <summary>The prompt, or null and at least one problem.</summary>
    /// <param name="file">The file's path, for messages.</param>
    /// <param name="promptName">One of <see cref="PromptNames"/>.</param>
    /// <param name="text">The file's text.</param>
    public static (Prompt? Prompt, IReadOnlyList<PromptProblem> Problems) Read(string file, string promptName, string text)
    {
        var reader = new PromptFileReader(file, promptName);
        var prompt = reader.Read(text);
        return reader._problems.Count == 0 ? (prompt, []) : (null, [.. reader._problems.OrderBy(p => p.Line)]);
    }

    private Prompt? Read(string text)
    {
        if (Parse(text) is not { } top)
        {
            return null;
        }

        CheckHead(top);
        _ = top.Mapping("output_variable", "output_variable", OutputKeys) is { } output && CheckJson(output);
        var variables = Variables(top);
        var settings = SettingsReader.Read(top.Mapping("execution_settings", "execution_settings", null), Report);
        return Template(top, variables) is { } template ? new Prompt(new PromptSource(_promptName, _file, text, settings), template, variables) : null;
    }

    private YamlFields? Parse(string text)
    {
        var line = 1;
        try
        {
            // Aliases and deep nesting are refused before anything is expanded: YamlStream reads recursively.
            var parser = new Parser(new StringReader(text));
            for (var depth = 0; parser.MoveNext(); depth += parser.Current?.NestingIncrease ?? 0)
            {
                line = (int)(parser.Current?.End.Line ?? line);
                if (parser.Current is AnchorAlias || depth > DeepestNesting)
                {
                    Report(line, depth > DeepestNesting ? "nested too deeply for a prompt" : "aliases are not read: write the value again");
                    return null;
                }
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new YamlFields(root, "a prompt", TopKeys, Report);
            }

            Report(1, "a prompt file is one YAML document with keys such as name, template_format and template");
        }
        catch (YamlException error)
        {
            Report((int)error.Start.Line, $"no valid YAML: {error.Message}");
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet's scanner lets these out where a list in brackets has no end, among others.
            Report(line, "no valid YAML from here on");
        }

        return null;
    }

    private void CheckHead(YamlFields top)
    {
        // Semantic Kernel's function names have no hyphen.
        var name = _promptName.Replace('-', '_');
        if (top.Text("name") != name)
        {
            Report(top.LineOf("name"), $"the prompt's name must be \"{name}\", as the file's");
        }

        if (top.Text("template_format") is var format && format != Format)
        {
            Report(top.LineOf("template_format"), $"the template format {(format is null ? "is missing" : $"\"{format}\" is not known")}: write template_format: {Format}");
        }

        CheckSafe(top);
    }

    private List<PromptVariable> Variables(YamlFields top)
    {
        var variables = new List<PromptVariable>();
        foreach (var input in top.Mappings("input_variables", "an input variable", InputKeys))
        {
            CheckSafe(input);
            CheckJson(input);
            var (name, value, isRequired) = (input.Text("name"), input.Text("default"), input.Flag("is_required", true));
            if (name is null || !VariableName().IsMatch(name) || TakenNames.Contains(name))
            {
                Report(input.LineOf("name"), name is null ? "an input variable has no name" : $"\"{name}\" cannot be a variable's name: write letters, digits and _, and no word of Handlebars");
            }
            else if (variables.Exists(v => v.Name == name))
            {
                Report(input.LineOf("name"), $"the variable \"{name}\" is declared twice");
            }
            else
            {
                variables.Add(new(name, value ?? (isRequired ? null : string.Empty), input.LineOf("name")));
            }
        }

        foreach (var missing in PromptVariables.Of(_promptName).Except(variables.Select(v => v.Name)))
        {
            Report(top.LineOf("input_variables"), $"the variable \"{missing}\" is missing: the bot passes it to this prompt");
        }

        foreach (var unknown in variables.Where(v => v.Default is null && !PromptVariables.Of(_promptName).Contains(v.Name)))
        {
            Report(unknown.Line, $"the bot passes no \"{unknown.Name}\" to this prompt: it passes {string.Join(", ", PromptVariables.Of(_promptName))}");
        }

        return variables;
    }

    private PromptTemplate? Template(YamlFields top, IReadOnlyList<PromptVariable> variables)
    {
        if (top.Scalar("template") is not { Value: { } text } node)
        {
            Report(top.Line, "the template is missing");
            return null;
        }

        // A literal block begins on the line behind its key and keeps its line ends; other styles fold them.
        var (first, step) = node.Style == ScalarStyle.Literal ? ((int)node.Start.Line + 1, 1) : ((int)node.Start.Line, 0);
        var (parts, problems) = TemplateScanner.Scan(text);
        var found = problems.Concat(problems.Count > 0 ? [] : TemplateChecker.Check(parts)).ToList();
        found.ForEach(p => Report(first + (p.Line * step), p.Message));
        var used = parts.Where(p => p.Kind is TemplatePartKind.Value or TemplatePartKind.Open).ToList();
        foreach (var part in used.Where(p => !variables.Any(v => v.Name == p.Text)).DistinctBy(p => p.Text))
        {
            Report(first + (part.Line * step), $"the template uses \"{part.Text}\", which input_variables does not declare");
        }

        // After a mistake in the braces, the rest of the template was not read.
        foreach (var variable in variables.Where(v => problems.Count == 0 && !used.Exists(p => p.Text == v.Name)))
        {
            Report(variable.Line, $"the variable \"{variable.Name}\" is declared and not used in the template");
        }

        return _problems.Count == 0 ? Compile(text, variables, first) : null;
    }

    private PromptTemplate? Compile(string text, IEnumerable<PromptVariable> variables, int line)
    {
        try
        {
            var template = new PromptTemplate(text);
            template.Render(variables.ToDictionary(v => v.Name, v => v.Default ?? string.Empty));
            return template;
        }
        catch (Exception error) when (error is HandlebarsException or FormatException)
        {
            Report(line, $"the template cannot be rendered: {error.Message}");
            return null;
        }
    }

    private void CheckSafe(YamlFields fields)
    {
        if (fields.Flag("allow_dangerously_set_content", false))
        {
            Report(fields.LineOf("allow_dangerously_set_content"), "values are data: remove \"allow_dangerously_set_content\"");
        }
    }

    private bool CheckJson(YamlFields fields) =>
        fields.Scalar("json_schema") is not { Value: { } schema } place || PromptJson.Read(schema, place, Report) is not null;

    private void Report(int line, string message) => _problems.Add(new(_file, line, message));

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex VariableName();
}
