using HandlebarsDotNet;
using Microsoft.Extensions.AI;

namespace BriefBot.LanguageModel.Prompts.Templates;

/// <summary>A compiled template: values in, messages out.</summary>
internal sealed class PromptTemplate
{
    private readonly HandlebarsTemplate<object, object> _fill;

    /// <summary>Compiles a template that <see cref="TemplateScanner"/> and <see cref="TemplateChecker"/> found in order.</summary>
    /// <exception cref="HandlebarsException">Handlebars does not understand it.</exception>
    public PromptTemplate(string template) =>
        _fill = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true }).Compile(template);

    /// <summary>The messages with the values in them, character for character.</summary>
    /// <exception cref="FormatException">The messages are not well-formed; no value can be the reason.</exception>
    public IReadOnlyList<ChatMessage> Render(IReadOnlyDictionary<string, string> values) =>
        MessageParser.Parse(_fill(values.ToDictionary(v => v.Key, v => PromptText.Encode(v.Value), StringComparer.Ordinal)));
}
