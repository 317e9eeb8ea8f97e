using System.Collections.Concurrent;
using BriefBot.LanguageModel.Prompts;
using Microsoft.SemanticKernel;
using YamlDotNet.Core;

namespace BriefBot.SemanticKernel.Prompts;

/// <summary>The prompts as kernel functions, loaded by Semantic Kernel's own strict loader; a changed file makes another function.</summary>
internal sealed class PromptFunctions : IPromptCheck
{
    private static readonly InertTemplateFactory Templates = new();
    private readonly ConcurrentDictionary<string, (string Text, KernelFunction Function)> _last = [];

    /// <summary>The function of a prompt.</summary>
    /// <exception cref="PromptProblemsException">Semantic Kernel does not take the file.</exception>
    public KernelFunction Of(PromptSource source) => _last.AddOrUpdate(
        source.Name, _ => (source.Text, Load(source)), (_, last) => last.Text == source.Text ? last : (source.Text, Load(source))).Function;

    public void Check(PromptSource source) => Load(source);

    private static KernelFunction Load(PromptSource source)
    {
        try
        {
            // One set of settings: with another service's, values would not be put back into the messages.
            var config = KernelFunctionYaml.ToPromptTemplateConfig(source.Text);
            config.ExecutionSettings = new() { [PromptExecutionSettings.DefaultServiceId] = new PromptRunSettings(source.Settings.ToChatOptions()) };
            return KernelFunctionFactory.CreateFromPrompt(config, Templates);
        }
        catch (Exception refused) when (refused is YamlException or KernelException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            var line = (int)((refused as YamlException)?.Start.Line ?? 0);
            var reason = (refused as YamlException)?.InnerException?.Message ?? refused.Message;
            throw new PromptProblemsException([new(source.File, line, $"Semantic Kernel does not take it: {reason}")]);
        }
    }
}
