using System.Diagnostics.CodeAnalysis;
using BriefBot.LanguageModel.Prompts;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.PromptTemplates.Handlebars;

namespace BriefBot.SemanticKernel.Prompts;

/// <summary>Semantic Kernel's Handlebars templates, filled with values that hold no markup (<see cref="PromptText"/>).</summary>
/// <remarks><see cref="PromptRunSettings"/> puts the values back once the messages were taken apart.</remarks>
internal sealed class InertTemplateFactory : IPromptTemplateFactory
{
    private readonly HandlebarsPromptTemplateFactory _templates = new();

    public bool TryCreate(PromptTemplateConfig templateConfig, [NotNullWhen(true)] out IPromptTemplate? result)
    {
        result = _templates.TryCreate(templateConfig, out var template) ? new InertTemplate(template) : null;
        return result is not null;
    }

    private sealed class InertTemplate(IPromptTemplate template) : IPromptTemplate
    {
        public Task<string> RenderAsync(Kernel kernel, KernelArguments? arguments = null, CancellationToken cancellationToken = default)
        {
            // With settings of a caller's own nobody puts the values back: Semantic Kernel's escaping must do.
            var isOurs = arguments?.ExecutionSettings?.Values.All(settings => settings is PromptRunSettings) ?? true;
            var values = (arguments ?? []).ToDictionary(value => value.Key, value => isOurs && value.Value is string text ? PromptText.Encode(text) : value.Value);
            return template.RenderAsync(kernel, new KernelArguments(values), cancellationToken);
        }
    }
}
