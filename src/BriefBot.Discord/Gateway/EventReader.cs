using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Gateway;

/// <summary>Reads events' data without reflection, and refuses what lacks its essentials.</summary>
internal static class EventReader
{
    private static ReadOnlySpan<byte> SampleInteraction =>
        """
        {"t":"INTERACTION_CREATE","s":1,"op":0,"d":{"id":"1","application_id":"1","type":2,"token":"x","guild_id":"1","channel_id":"1",
        "channel":{"id":"1","type":0,"name":"x"},"member":{"user":{"id":"1","username":"x","global_name":"x"},"roles":["1"],"permissions":"0"},
        "locale":"en-US","data":{"id":"1","name":"ask","type":1,"options":[{"name":"question","type":3,"value":"x"}]}}}
        """u8;

    /// <summary>Reads what a payload tells.</summary>
    /// <returns>The event; null for one that does not matter, and for messages by bots and webhooks: nobody waits for an answer to them.</returns>
    /// <exception cref="JsonException">It is malformed.</exception>
    public static DiscordEvent? Read(in Payload payload)
    {
        switch (payload.Kind)
        {
            case EventKind.Interaction:
                return new DiscordEvent.InteractionCreated(Interaction(payload.Data));

            case EventKind.Message:
                var message = Message(payload.Data);
                return message.Author.Bot || message.WebhookId is not null ? null : new DiscordEvent.MessageCreated(message);

            case EventKind.Ready:
                var ready = Ready(payload.Data);
                return new DiscordEvent.SessionStarted(ready.Application?.Id ?? ready.User!.Id, ready.User!);

            default:
                return null;
        }
    }

    /// <summary>Reads a session's start.</summary>
    /// <exception cref="JsonException">It is malformed.</exception>
    public static Ready Ready(ReadOnlySpan<byte> data)
    {
        var ready = Read(data, DiscordJson.Default.Ready);
        return ready is { SessionId.Length: > 0, User: not null } ? ready : throw new JsonException("READY lacks its session or user.");
    }

    /// <summary>Reads an interaction.</summary>
    /// <exception cref="JsonException">It is malformed.</exception>
    public static Interaction Interaction(ReadOnlySpan<byte> data)
    {
        var interaction = Read(data, DiscordJson.Default.Interaction);
        return interaction is { Id.Value: > 0, Token.Length: > 0 }
            ? interaction
            : throw new JsonException("INTERACTION_CREATE lacks its id or token.");
    }

    /// <summary>Reads a message.</summary>
    /// <exception cref="JsonException">It is malformed.</exception>
    public static Message Message(ReadOnlySpan<byte> data)
    {
        var message = Read(data, DiscordJson.Default.Message);
        return message is { Id.Value: > 0, ChannelId.Value: > 0, Author: not null, Content: not null }
            ? message
            : throw new JsonException("MESSAGE_CREATE lacks its id, channel, author or content.");
    }

    /// <summary>Reads a made-up interaction, so that the first real one does not pay for compiling the code.</summary>
    public static void WarmUp() => _ = Interaction(PayloadReader.Read(SampleInteraction).Data);

    private static T Read<T>(ReadOnlySpan<byte> data, JsonTypeInfo<T> type)
        where T : class =>
        (data.IsEmpty ? null : JsonSerializer.Deserialize(data, type)) ?? throw new JsonException("An event has no data.");
}
