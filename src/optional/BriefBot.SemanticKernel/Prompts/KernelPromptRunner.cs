using BriefBot.LanguageModel.Resilience;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace BriefBot.SemanticKernel.Prompts;

/// <summary>Runs what the bot asks a language model for as kernel functions.</summary>
internal sealed class KernelPromptRunner(IChatClient client, PromptFunctions functions) : IPromptRunner
{
    // Nothing else: plugins would need the answers, which need this, and a logger would be told users' texts.
    private readonly Kernel _kernel = new(new ServiceCollection().AddSingleton(client).BuildServiceProvider(), []);
    private readonly ChatClientRunner _plain = new(client);

    public async Task<ChatResponse> RunAsync(ModelRequest request, CancellationToken cancellationToken) => request.Prompt is { } prompt
        ? (await _kernel.InvokeAsync<ChatResponse>(functions.Of(prompt.Source), Arguments(request), cancellationToken).ConfigureAwait(false))!
        : await _plain.RunAsync(request, cancellationToken).ConfigureAwait(false);

    public IAsyncEnumerable<ChatResponseUpdate> RunStreamingAsync(ModelRequest request, CancellationToken cancellationToken) => request.Prompt is { } prompt
        ? _kernel.InvokeStreamingAsync<ChatResponseUpdate>(functions.Of(prompt.Source), Arguments(request), cancellationToken)
        : _plain.RunStreamingAsync(request, cancellationToken);

    private static KernelArguments Arguments(ModelRequest request) => new(
        request.Prompt!.Values.ToDictionary(value => value.Key, value => (object?)value.Value),
        new() { [PromptExecutionSettings.DefaultServiceId] = new PromptRunSettings(request.ToChatOptions()) });
}
