using System.Text.Json;
using BriefBot.StandIns.Discord.Driving;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>Changes and follow-ups of an interaction's answer, for fifteen minutes.</summary>
internal sealed class WebhookEndpoints(DiscordWorld world, MessageBook book, InteractionBook interactions, DiscordStandInOptions options)
{
    private const string Original = "@original";

    private static readonly RestAnswer UnknownMessage = RestAnswer.Error(404, DiscordError.UnknownMessage, "Unknown Message");

    internal RestAnswer Post(string application, string token, RestCall call) => With(application, token, interaction =>
    {
        lock (interaction.Gate)
        {
            if (interaction.Response is { IsThinking: true } thinking && interaction.Type == StandInInteraction.Command)
            {
                // Discord takes the first follow-up after a defer as the answer itself.
                return Fill(interaction, thinking, call);
            }
        }

        var message = book.New(interaction.Channel, world.Bot);
        message.Interaction = interaction;
        message.ReplyTo = interaction.Response ?? interaction.Message;
        message.Type = message.ReplyTo is null ? 0 : 19;
        if (call.Json.ValueKind == JsonValueKind.Object && call.Json.TryGetProperty("flags", out var flags)
            && flags.ValueKind == JsonValueKind.Number && flags.TryGetInt32(out var bits) && (bits & StandInMessage.EphemeralFlag) != 0)
        {
            message.Flags = StandInMessage.EphemeralFlag;
            message.VisibleTo = interaction.User;
        }

        book.Apply(message, call.Json, call.Files, isAnswer: true);
        if (BodyRules.IsEmpty(message))
        {
            return RestAnswer.Error(400, DiscordError.EmptyMessage, "Cannot send an empty message");
        }

        book.Add(message);
        interaction.FollowUp(message);

        // An interaction's webhook waits always; the query is for ordinary ones.
        return RestAnswer.Message(message);
    });

    internal RestAnswer Get(string application, string token, string id) => With(application, token,
        interaction => Find(interaction, id) is { } message ? RestAnswer.Message(message) : UnknownMessage);

    internal RestAnswer Edit(string application, string token, string id, RestCall call) => With(application, token, interaction =>
    {
        lock (interaction.Gate)
        {
            if (Find(interaction, id) is not { } message)
            {
                return UnknownMessage;
            }

            if (message == interaction.Response)
            {
                return Fill(interaction, message, call);
            }

            book.Apply(message, call.Json, call.Files, isAnswer: true);
            book.Changed(message);
            return RestAnswer.Message(message);
        }
    });

    internal RestAnswer Delete(string application, string token, string id) => With(application, token, interaction =>
    {
        if (Find(interaction, id) is not { } message)
        {
            return UnknownMessage;
        }

        book.Delete(message);
        return RestAnswer.NoContent;
    });

    private RestAnswer Fill(StandInInteraction interaction, StandInMessage message, RestCall call)
    {
        book.Apply(message, call.Json, call.Files, isAnswer: true);
        if (BodyRules.IsEmpty(message))
        {
            return RestAnswer.Error(400, DiscordError.EmptyMessage, "Cannot send an empty message");
        }

        message.Flags &= ~StandInMessage.LoadingFlag;
        book.Changed(message);
        interaction.Answer(message);
        return RestAnswer.Message(message);
    }

    private RestAnswer With(string application, string token, Func<StandInInteraction, RestAnswer> act)
    {
        if (application != world.Bot.Id.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            return RestAnswer.Error(404, DiscordError.UnknownWebhook, "Unknown Webhook");
        }

        if (interactions.FindByToken(token) is not { } interaction)
        {
            return RestAnswer.Error(404, DiscordError.UnknownWebhook, "Unknown Webhook");
        }

        if (options.Clock.GetUtcNow() - interaction.CreatedAt > options.TokenLifetime)
        {
            return RestAnswer.Error(401, DiscordError.InvalidWebhookToken, "Invalid Webhook Token");
        }

        // Before the first answer there is no webhook yet.
        return interaction.Callback is null ? RestAnswer.Error(404, DiscordError.UnknownWebhook, "Unknown Webhook") : act(interaction);
    }

    private static StandInMessage? Find(StandInInteraction interaction, string id)
    {
        if (id == Original)
        {
            return interaction.Response is { IsDeleted: false } response ? response : null;
        }

        if (!ulong.TryParse(id, out var number))
        {
            return null;
        }

        return interaction.Response is { IsDeleted: false } original && original.Id == number
            ? original
            : interaction.FollowUps.FirstOrDefault(message => message.Id == number && !message.IsDeleted);
    }
}
