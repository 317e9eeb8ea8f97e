using BriefBot.LanguageModel.Prompts;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace BriefBot.SemanticKernel.Prompts;

/// <summary>Asks the model with exactly the options that are given, and puts the values back into the messages.</summary>
internal sealed class PromptRunSettings(ChatOptions given) : PromptExecutionSettings
{
    public override PromptExecutionSettings Clone() => new PromptRunSettings(given);

    protected override ChatHistory PrepareChatHistoryForRequest(ChatHistory chatHistory) =>
        [.. chatHistory.Select(message => new ChatMessageContent(message.Role, PromptText.Decode(message.Content ?? string.Empty)))];

    protected override void PrepareChatOptionsForRequest(ChatOptions options)
    {
        options.ModelId = given.ModelId;
        options.Temperature = given.Temperature;
        options.TopP = given.TopP;
        options.MaxOutputTokens = given.MaxOutputTokens;
        options.Seed = given.Seed;
        options.ResponseFormat = given.ResponseFormat;
        options.AdditionalProperties = given.AdditionalProperties?.Clone();
    }
}
