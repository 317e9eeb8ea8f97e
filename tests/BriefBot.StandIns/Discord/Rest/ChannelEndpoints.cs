using System.Text.Json;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>Channels, their messages and their threads.</summary>
internal sealed class ChannelEndpoints(DiscordWorld world, MessageBook book, NonceMemory nonces, WorldWatch watch)
{
    private static readonly RestAnswer UnknownChannel = RestAnswer.Error(404, DiscordError.UnknownChannel, "Unknown Channel");
    private static readonly RestAnswer UnknownMessage = RestAnswer.Error(404, DiscordError.UnknownMessage, "Unknown Message");
    private static readonly RestAnswer MissingAccess = RestAnswer.Error(403, DiscordError.MissingAccess, "Missing Access");
    private static readonly RestAnswer MissingPermissions = RestAnswer.Error(403, DiscordError.MissingPermissions, "Missing Permissions");

    internal RestAnswer Get(string channel) => In(channel, 0, found => RestAnswer.Ok(found.Write));

    internal RestAnswer List(string channel, RestCall call) => In(channel, Permissions.ReadMessageHistory, found =>
    {
        var limit = Math.Clamp(call.QueryNumber("limit", 50), 1, 100);
        var messages = found.Messages.Where(message => !message.IsEphemeral);
        if (Snowflake(call, "after") is { } after)
        {
            messages = messages.Where(message => message.Id > after).Take(limit).Reverse();
        }
        else
        {
            var before = Snowflake(call, "before") ?? ulong.MaxValue;
            messages = messages.Where(message => message.Id < before).Reverse().Take(limit);
        }

        return RestAnswer.Ok(json =>
        {
            json.WriteStartArray();
            foreach (var message in messages)
            {
                MessageWriter.Write(json, message, withContent: true, asEvent: false);
            }

            json.WriteEndArray();
        });
    });

    internal RestAnswer GetMessage(string channel, string id) => In(channel, Permissions.ReadMessageHistory, found =>
        Find(found, id) is { IsEphemeral: false } message ? RestAnswer.Message(message) : UnknownMessage);

    internal RestAnswer Post(string channel, RestCall call) => In(channel, Permissions.SendMessages, found =>
    {
        var body = call.Json;
        var nonce = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("nonce", out var given) ? given : default;
        if (nonce.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            return Create(found, call, default);
        }

        // Under a lock: two requests with one nonce at the same moment make one message too.
        lock (nonces.Gate)
        {
            var isEnforced = body.TryGetProperty("enforce_nonce", out var enforce) && enforce.ValueKind == JsonValueKind.True;
            return isEnforced && nonces.Find(found.Id, nonce) is { } existing ? RestAnswer.Message(existing) : Create(found, call, nonce);
        }
    });

    internal RestAnswer Edit(string channel, string id, RestCall call) => In(channel, 0, found =>
    {
        if (Find(found, id) is not { IsEphemeral: false } message)
        {
            return UnknownMessage;
        }

        if (message.Author.Id != world.Bot.Id)
        {
            return RestAnswer.Error(403, DiscordError.NotAuthor, "Cannot edit a message authored by another user");
        }

        book.Apply(message, call.Json, call.Files, isAnswer: false);
        book.Changed(message);
        return RestAnswer.Message(message);
    });

    internal RestAnswer Delete(string channel, string id) => In(channel, 0, found =>
    {
        if (Find(found, id) is not { IsEphemeral: false } message)
        {
            return UnknownMessage;
        }

        if (message.Author.Id != world.Bot.Id && (found.BotPermissions & Permissions.ManageMessages) == 0)
        {
            return MissingPermissions;
        }

        book.Delete(message);
        return RestAnswer.NoContent;
    });

    internal RestAnswer Type(string channel) => In(channel, Permissions.SendMessages, found =>
    {
        watch.Tell("typing", found);
        return RestAnswer.NoContent;
    });

    internal RestAnswer StartThread(string channel, string? from, RestCall call) => In(channel, Permissions.CreatePublicThreads, found =>
    {
        if (found.Guild is null || found.IsThread)
        {
            return RestAnswer.Error(400, 50024, "Cannot execute action on this channel type");
        }

        var message = from is null ? null : Find(found, from);
        if (from is not null && message is null)
        {
            return UnknownMessage;
        }

        if (message?.Thread is not null)
        {
            return RestAnswer.Error(400, DiscordError.ThreadExists, "A thread has already been created for this message");
        }

        return RestAnswer.Created(book.StartThread(found, message, call.Json.GetProperty("name").GetString()!, world.Bot.Id).Write);
    });

    internal RestAnswer OpenDirectMessages(RestCall call) =>
        call.Json.ValueKind == JsonValueKind.Object && call.Json.TryGetProperty("recipient_id", out var id)
        && ulong.TryParse(id.ToString(), out var user) && world.Users.TryGetValue(user, out var found)
            ? RestAnswer.Ok(world.DirectMessagesWith(found).Write)
            : RestAnswer.Error(400, DiscordError.UnknownUser, "Unknown User");

    private RestAnswer Create(StandInChannel channel, RestCall call, JsonElement nonce)
    {
        var message = book.New(channel, world.Bot);
        message.Nonce = nonce;
        if (call.Json.ValueKind == JsonValueKind.Object && call.Json.TryGetProperty("message_reference", out var reference)
            && reference.ValueKind == JsonValueKind.Object)
        {
            var replied = reference.TryGetProperty("message_id", out var id) ? Find(channel, id.ToString()) : null;
            var mustExist = !reference.TryGetProperty("fail_if_not_exists", out var fail) || fail.ValueKind != JsonValueKind.False;
            if (replied is null && mustExist)
            {
                return RestAnswer.Invalid([new("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message")]);
            }

            message.ReplyTo = replied;
            message.Type = replied is null ? 0 : 19;
        }

        book.Apply(message, call.Json, call.Files, isAnswer: false);
        if (BodyRules.IsEmpty(message))
        {
            return RestAnswer.Error(400, DiscordError.EmptyMessage, "Cannot send an empty message");
        }

        if (message.ReplyTo is { } target && PingsReplied(call.Json))
        {
            message.Pings = [.. message.Pings, target.Author.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        }

        if (nonce.ValueKind != JsonValueKind.Undefined)
        {
            nonces.Remember(channel.Id, nonce, message);
        }

        book.Add(message);
        return RestAnswer.Message(message);
    }

    private static bool PingsReplied(JsonElement body) =>
        !body.TryGetProperty("allowed_mentions", out var allowed) || allowed.ValueKind != JsonValueKind.Object
        || (allowed.TryGetProperty("replied_user", out var replied) && replied.ValueKind == JsonValueKind.True);

    private RestAnswer In(string channel, ulong permissions, Func<StandInChannel, RestAnswer> act)
    {
        if (!ulong.TryParse(channel, out var id))
        {
            return RestAnswer.Invalid([new("channel_id", "NUMBER_TYPE_COERCE", $"Value \"{channel}\" is not snowflake.")]);
        }

        if (world.FindChannel(id) is not { } found)
        {
            return UnknownChannel;
        }

        if ((found.BotPermissions & Permissions.ViewChannel) == 0)
        {
            return MissingAccess;
        }

        return (found.BotPermissions & permissions) == permissions || found.IsDirectMessage ? act(found) : MissingPermissions;
    }

    private static StandInMessage? Find(StandInChannel channel, string id) => ulong.TryParse(id, out var number) ? channel.Find(number) : null;

    private static ulong? Snowflake(RestCall call, string name) =>
        call.Context.Request.Query.TryGetValue(name, out var text) && ulong.TryParse(text, out var id) ? id : null;
}
