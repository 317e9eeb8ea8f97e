using BriefBot.LanguageModel.Resilience;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using AiFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using AiMessage = Microsoft.Extensions.AI.ChatMessage;
using WireFinishReason = OpenAI.Chat.ChatFinishReason;
using WireFormat = OpenAI.Chat.ChatResponseFormat;
using WireMessage = OpenAI.Chat.ChatMessage;

namespace BriefBot.LanguageModel;

/// <summary>Turns the port's types into the SDK's, and back. Text only: the model has no tools and sees no pictures.</summary>
internal static class WireMessages
{
    public static IEnumerable<WireMessage> Of(IEnumerable<AiMessage> messages) => messages.Select<AiMessage, WireMessage>(message =>
        message.Role == ChatRole.System ? new SystemChatMessage(message.Text)
        : message.Role == ChatRole.Assistant ? new AssistantChatMessage(message.Text)
        : message.Role == ChatRole.User ? new UserChatMessage(message.Text)
        : throw new ArgumentException("A message is the system's, the user's or the assistant's.", nameof(messages)));

    public static ChatCompletionOptions Of(ChatOptions? options, OptionalParts parts)
    {
        var wire = new ChatCompletionOptions();
        if (parts.HasFlag(OptionalParts.Temperature))
        {
            wire.Temperature = options?.Temperature;
        }

        if (parts.HasFlag(OptionalParts.MaxCompletionTokens))
        {
            wire.MaxOutputTokenCount = options?.MaxOutputTokens;
        }

        if (parts.HasFlag(OptionalParts.MaxTokens) && options?.MaxOutputTokens is { } most)
        {
            // The SDK writes only the newer name; its patch, still marked as experimental, is the one way to the older.
#pragma warning disable SCME0001
            wire.Patch.Set("$.max_tokens"u8, most);
#pragma warning restore SCME0001
        }

        if (parts.HasFlag(OptionalParts.ResponseFormat))
        {
            wire.ResponseFormat = FormatOf(options?.ResponseFormat);
        }

        return wire;
    }

    /// <summary>The parts that a request has.</summary>
    public static OptionalParts PartsOf(ChatOptions? options) =>
        (options?.ResponseFormat is ChatResponseFormatJson ? OptionalParts.ResponseFormat : OptionalParts.None)
        | (options?.MaxOutputTokens is null ? OptionalParts.None : OptionalParts.MaxTokens | OptionalParts.MaxCompletionTokens)
        | (options?.Temperature is null ? OptionalParts.None : OptionalParts.Temperature);

    /// <summary>What was used; null when the endpoint did not say.</summary>
    public static UsageDetails? Of(ChatTokenUsage? usage) => usage is null ? null : new UsageDetails
    {
        InputTokenCount = usage.InputTokenCount,
        OutputTokenCount = usage.OutputTokenCount,
        TotalTokenCount = usage.TotalTokenCount,
    };

    public static AiFinishReason Of(WireFinishReason reason) => reason switch
    {
        WireFinishReason.Stop => AiFinishReason.Stop,
        WireFinishReason.Length => AiFinishReason.Length,
        WireFinishReason.ContentFilter => AiFinishReason.ContentFilter,
        _ => throw new ModelException(ModelProblem.Unreadable, "the language model calls tools that it was not given"),
    };

    private static WireFormat? FormatOf(Microsoft.Extensions.AI.ChatResponseFormat? format) => format switch
    {
        ChatResponseFormatJson { Schema: { } schema } json => WireFormat.CreateJsonSchemaFormat(
            json.SchemaName ?? "reply", BinaryData.FromString(schema.GetRawText()), json.SchemaDescription, jsonSchemaIsStrict: true),
        ChatResponseFormatJson => WireFormat.CreateJsonObjectFormat(),
        _ => null,
    };
}
