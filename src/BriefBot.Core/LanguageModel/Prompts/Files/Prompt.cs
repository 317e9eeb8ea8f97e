using BriefBot.LanguageModel.Prompts.Templates;

namespace BriefBot.LanguageModel.Prompts.Files;

/// <summary>A prompt as it is used: read, checked and compiled.</summary>
internal sealed record Prompt(PromptSource Source, PromptTemplate Template, IReadOnlyList<PromptVariable> Variables)
{
    /// <summary>The prompt with values in it.</summary>
    /// <exception cref="ArgumentException">A value is missing, or one too many.</exception>
    public RenderedPrompt Render(IReadOnlyDictionary<string, string> values)
    {
        var all = new Dictionary<string, string>(Variables.Count, StringComparer.Ordinal);
        foreach (var variable in Variables)
        {
            all[variable.Name] = values.TryGetValue(variable.Name, out var value)
                ? value
                : variable.Default ?? throw new ArgumentException($"The prompt \"{Source.Name}\" needs a value for \"{variable.Name}\".", nameof(values));
        }

        return values.Keys.FirstOrDefault(name => !all.ContainsKey(name)) is { } unknown
            ? throw new ArgumentException($"The prompt \"{Source.Name}\" has no variable \"{unknown}\".", nameof(values))
            : new RenderedPrompt(Source, all, Template.Render(all));
    }
}
