using BriefBot.LanguageModel.Prompts;
using BriefBot.LanguageModel.Resilience;
using BriefBot.SemanticKernel.Agents;
using BriefBot.SemanticKernel.Prompts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.SemanticKernel;

namespace BriefBot.SemanticKernel;

/// <summary>Adds Semantic Kernel to BriefBot, and BriefBot to other programs' kernels.</summary>
public static class SemanticKernelServices
{
    /// <summary>The plugin for other agents: <c>search</c>, <c>ask</c> and <c>summarise</c>, each returning an <see cref="AgentReply"/>.</summary>
    public const string AgentPlugin = "briefbot";

    /// <summary>The plugin of the prompts.</summary>
    public const string PromptPlugin = "prompts";

    /// <summary>
    /// Adds the <see cref="Kernel"/>; with <c>Prompts:Engine=SemanticKernel</c>, what a language model writes for the bot is run by
    /// Semantic Kernel. Call it after everything else was added.
    /// </summary>
    public static IServiceCollection AddSemanticKernel(this IServiceCollection services, IConfiguration settings)
    {
        services.AddBriefBotKernel();
        if (settings.GetValue<PromptEngine>($"{PromptOptions.Section}:{nameof(PromptOptions.Engine)}") != PromptEngine.SemanticKernel)
        {
            return services;
        }

        services.AddSingleton<IPromptCheck>(provider => provider.GetRequiredService<PromptFunctions>());
        return services.Replace(ServiceDescriptor.Singleton<IPromptRunner, KernelPromptRunner>());
    }

    /// <summary>
    /// Adds a <see cref="Kernel"/>, a new one each time. Its chat service is the services' <c>IChatClient</c>, where there is one;
    /// its plugins are <see cref="AgentPlugin"/> and <see cref="PromptPlugin"/>. It needs the memory, the answers and the summaries.
    /// </summary>
    /// <remarks>Budgets, retries and the grounding check stand around what the bot itself asks a model for, not around prompts that others run.</remarks>
    public static IServiceCollection AddBriefBotKernel(this IServiceCollection services)
    {
        services.AddPrompts().TryAddSingleton<PromptFunctions>();
        services.TryAddSingleton<BriefBotPlugin>();
        services.TryAddTransient(CreateBriefBotKernel);
        return services;
    }

    /// <summary>That kernel, for programs that have another one among their services.</summary>
    /// <exception cref="PromptProblemsException">A prompt cannot be used.</exception>
    public static Kernel CreateBriefBotKernel(this IServiceProvider provider) => new(provider,
    [
        KernelPluginFactory.CreateFromObject(provider.GetRequiredService<BriefBotPlugin>(), AgentPlugin),
        KernelPluginFactory.CreateFromFunctions(PromptPlugin, "What BriefBot asks a language model for.",
            provider.GetRequiredService<IPromptLibrary>().Sources.Select(provider.GetRequiredService<PromptFunctions>().Of)),
    ]);
}
