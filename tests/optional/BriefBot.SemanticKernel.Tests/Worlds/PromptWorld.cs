using BriefBot.Core.Tests.LanguageModel.Prompts;
using BriefBot.LanguageModel.Budgets;
using BriefBot.LanguageModel.Prompts;
using BriefBot.LanguageModel.Resilience;
using BriefBot.SemanticKernel.Prompts;
using Microsoft.Extensions.AI;

namespace BriefBot.SemanticKernel.Tests.Worlds;

/// <summary>The repository's prompts, and both ways to run them on one chat client.</summary>
internal sealed class PromptWorld
{
    public PromptWorld(IChatClient client)
    {
        BuiltIn = new ChatClientRunner(client);
        Kernel = new KernelPromptRunner(client, Functions);
    }

    public PromptFunctions Functions { get; } = new();

    public IPromptRunner BuiltIn { get; }

    public IPromptRunner Kernel { get; }

    /// <summary>A request for a prompt with the same value for each variable.</summary>
    public static ModelRequest Request(string prompt, string value) => Request(prompt, PromptVariables.Of(prompt).ToDictionary(name => name, _ => value));

    public static ModelRequest Request(string prompt, IReadOnlyDictionary<string, string> values) =>
        ModelRequest.Of(RepositoryPrompts.Library.Render(prompt, values), new ModelPayer("discord:1", null));

    public static async Task<ChatResponse> AskAsync(IPromptRunner runner, ModelRequest request, bool isStream) => isStream
        ? await runner.RunStreamingAsync(request, TestContext.Current.CancellationToken).ToChatResponseAsync(TestContext.Current.CancellationToken)
        : await runner.RunAsync(request, TestContext.Current.CancellationToken);
}
