using System.Text.Json;
using BriefBot.StandIns.Discord.Driving;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>The first answer to an interaction: once, and within three seconds.</summary>
internal sealed class InteractionEndpoints(
    DiscordWorld world, MessageBook book, InteractionBook interactions, WorldWatch watch, DiscordStandInOptions options)
{
    private const int Message = 4;
    private const int DeferredMessage = 5;
    private const int DeferredUpdate = 6;
    private const int Update = 7;
    private const int Suggestions = 8;
    private const int Form = 9;

    private static readonly RestAnswer Unknown = RestAnswer.Error(404, DiscordError.UnknownInteraction, "Unknown interaction");

    internal RestAnswer Callback(string id, string token, RestCall call)
    {
        if (interactions.Find(id) is not { } interaction || interaction.Token != token)
        {
            return Unknown;
        }

        var type = call.Json.GetProperty("type").GetInt32();
        lock (interaction.Gate)
        {
            interaction.TimesCalledBack++;
            if (interaction.Callback is not null)
            {
                return RestAnswer.Error(400, DiscordError.AlreadyAcknowledged, "Interaction has already been acknowledged.");
            }

            if (options.Clock.GetUtcNow() - interaction.CreatedAt > options.AcknowledgeWithin)
            {
                return Unknown;
            }

            if (!Fits(type, interaction))
            {
                return RestAnswer.Invalid([new("type", "INTERACTION_CALLBACK_TYPE_INVALID", "This interaction cannot be answered so.")]);
            }

            var data = call.Json.TryGetProperty("data", out var given) ? given : default;
            if (Respond(interaction, type, data, call) is { } refusal)
            {
                return refusal;
            }

            interaction.Acknowledge(new StandInCallback(type, data, interaction.Since(call.ArrivedAt)));
            if (type is Message or Update)
            {
                interaction.Answer(interaction.Response!);
            }
        }

        watch.Tell("interaction", interaction);
        return call.QueryFlag("with_response") ? RestAnswer.Ok(json => WriteResponse(json, interaction, type)) : RestAnswer.NoContent;
    }

    private static bool Fits(int type, StandInInteraction interaction) => type switch
    {
        Message or DeferredMessage or Form => interaction.Type != StandInInteraction.Autocomplete,
        DeferredUpdate or Update => interaction.Type == StandInInteraction.Component,
        Suggestions => interaction.Type == StandInInteraction.Autocomplete,
        _ => false,
    };

    private RestAnswer? Respond(StandInInteraction interaction, int type, JsonElement data, RestCall call)
    {
        switch (type)
        {
            case Message or DeferredMessage:
                var message = book.New(interaction.Channel, world.Bot);
                message.Type = interaction.Type == StandInInteraction.Command ? 20 : 19;
                message.Interaction = interaction;
                message.ReplyTo = interaction.Message;
                if (data.ValueKind == JsonValueKind.Object && data.TryGetProperty("flags", out var flags)
                    && flags.ValueKind == JsonValueKind.Number && flags.TryGetInt32(out var bits) && (bits & StandInMessage.EphemeralFlag) != 0)
                {
                    message.Flags = StandInMessage.EphemeralFlag;
                    message.VisibleTo = interaction.User;
                }

                if (type == DeferredMessage)
                {
                    message.Flags |= StandInMessage.LoadingFlag;
                }
                else
                {
                    book.Apply(message, data, call.Files, isAnswer: true);
                    if (BodyRules.IsEmpty(message))
                    {
                        return RestAnswer.Error(400, DiscordError.EmptyMessage, "Cannot send an empty message");
                    }
                }

                interaction.Response = message;
                book.Add(message);
                return null;
            case Update:
                interaction.Response = interaction.Message;
                book.Apply(interaction.Message!, data, call.Files, isAnswer: true);
                book.Changed(interaction.Message!);
                return null;
            case DeferredUpdate:
                interaction.Response = interaction.Message;
                return null;
            default:
                return null;
        }
    }

    private static void WriteResponse(Utf8JsonWriter json, StandInInteraction interaction, int type)
    {
        json.WriteStartObject();
        json.WriteStartObject("interaction");
        json.WriteId("id", interaction.Id);
        json.WriteNumber("type", interaction.Type);
        if (interaction.Response is { } response)
        {
            json.WriteId("response_message_id", response.Id);
            json.WriteBoolean("response_message_loading", response.IsThinking);
            json.WriteBoolean("response_message_ephemeral", response.IsEphemeral);
        }

        json.WriteEndObject();
        json.WriteStartObject("resource");
        json.WriteNumber("type", type);
        if (interaction.Response is { } message)
        {
            json.WritePropertyName("message");
            MessageWriter.Write(json, message, withContent: true, asEvent: false);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
