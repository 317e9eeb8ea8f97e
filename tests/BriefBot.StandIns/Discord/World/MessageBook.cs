using System.Text.Json;
using BriefBot.StandIns.Discord.Gateway;

namespace BriefBot.StandIns.Discord.World;

/// <summary>Writes, changes and deletes messages, and tells the gateway and the page.</summary>
internal sealed class MessageBook(DiscordWorld world, GatewayHub hub, WorldWatch watch, DiscordStandInOptions options)
{
    private DateTimeOffset Now => options.Clock.GetUtcNow();

    internal StandInMessage New(StandInChannel channel, StandInUser author) => new(world.NextId(), channel, author, Now);

    /// <summary>Puts a body's properties into a message; those that are absent stay.</summary>
    internal void Apply(StandInMessage message, JsonElement body, IReadOnlyDictionary<int, StandInFile> files, bool isAnswer)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            AddFiles(message, default, files);
            return;
        }

        if (body.TryGetProperty("content", out var content))
        {
            message.Content = content.ValueKind == JsonValueKind.String ? content.GetString()! : string.Empty;
            body.TryGetProperty("allowed_mentions", out var allowed);
            message.Mentions = MentionReader.Users(message.Content, world);
            message.Pings = MentionReader.Pings(message.Content, allowed, isAnswer, world);
        }

        if (body.TryGetProperty("embeds", out var embeds))
        {
            message.Embeds = embeds;
        }

        if (body.TryGetProperty("components", out var components))
        {
            message.Components = components;
        }

        if (body.TryGetProperty("flags", out var flags) && flags.ValueKind == JsonValueKind.Number && flags.TryGetInt32(out var bits))
        {
            // An edit cannot make a message ephemeral or public.
            message.Flags = (message.Flags & StandInMessage.EphemeralFlag) | (bits & ~StandInMessage.EphemeralFlag);
        }

        AddFiles(message, body.TryGetProperty("attachments", out var listed) ? listed : default, files);
    }

    internal void Add(StandInMessage message)
    {
        message.Channel.Add(message, options.KeptMessages);
        watch.Tell("message", message);
        Announce("MESSAGE_CREATE", message);
    }

    internal void Changed(StandInMessage message)
    {
        message.EditedAt = Now;
        watch.Tell("message", message);
        Announce("MESSAGE_UPDATE", message);
    }

    internal void Delete(StandInMessage message)
    {
        message.IsDeleted = true;
        message.Channel.Remove(message);
        watch.Tell("delete", message);
        if (!message.IsEphemeral)
        {
            hub.Dispatch("MESSAGE_DELETE", message.Channel.Guild?.Id, IntentsOf(message), _ => GatewayEvents.MessageDeleted(message));
        }
    }

    internal StandInChannel StartThread(StandInChannel parent, StandInMessage? from, string name, ulong owner)
    {
        var thread = world.AddThread(parent, name, from?.Id ?? world.NextId(), owner);
        if (from is not null)
        {
            from.Thread = thread;
            from.Flags |= StandInMessage.HasThreadFlag;
            watch.Tell("message", from);
            Announce("MESSAGE_UPDATE", from);
        }

        watch.Tell("channel", thread);
        hub.Dispatch("THREAD_CREATE", parent.Guild?.Id, Intents.Guilds, _ => GatewayEvents.Channel(thread));
        return thread;
    }

    private void Announce(string name, StandInMessage message)
    {
        // Discord sends ephemeral messages to their user alone.
        var isOwn = message.Author.Id == world.Bot.Id;
        if (message.IsEphemeral || (isOwn && !options.EchoOwnMessages))
        {
            return;
        }

        hub.Dispatch(name, message.Channel.Guild?.Id, IntentsOf(message),
            session => GatewayEvents.Message(message, isOwn || IsContentShown(message, session)));
    }

    private static int IntentsOf(StandInMessage message) =>
        message.Channel.IsDirectMessage ? Intents.DirectMessages : Intents.GuildMessages;

    // Without the message content intent: own messages, direct messages, and messages that mention the bot.
    // A reply pings its target unless that is switched off, and so mentions it.
    private bool IsContentShown(StandInMessage message, GatewaySession session) =>
        (session.Intents & Intents.MessageContent) != 0
        || message.Channel.IsDirectMessage
        || message.Mentions.Any(user => user.Id == world.Bot.Id);

    private void AddFiles(StandInMessage message, JsonElement listed, IReadOnlyDictionary<int, StandInFile> files)
    {
        if (listed.ValueKind == JsonValueKind.Undefined && files.Count == 0)
        {
            return;
        }

        var kept = listed.ValueKind switch
        {
            // Whatever an edit does not list is dropped; without a list, all stays.
            JsonValueKind.Undefined => message.Attachments,
            JsonValueKind.Array => [.. message.Attachments.Where(file => Listed(listed, file.Id) is not null)],
            _ => [],
        };
        message.Attachments = [.. kept, .. files.OrderBy(file => file.Key).Select(file => Keep(message, listed, file.Key, file.Value))];
        if (files.Count > 0)
        {
            message.Embeds = AttachmentAddresses.Resolve(message.Embeds, message.Attachments);
        }
    }

    private StandInFile Keep(StandInMessage message, JsonElement listed, int number, StandInFile file)
    {
        var entry = listed.ValueKind == JsonValueKind.Array ? Listed(listed, (ulong)number) : null;
        var named = entry is { } found && found.TryGetProperty("filename", out var name) && name.GetString() is { } given
            ? file with { Name = given }
            : file;
        var described = entry is { } other && other.TryGetProperty("description", out var description)
            ? named with { Description = description.GetString() }
            : named;
        return world.Keep(described, message.Channel.Id);
    }

    private static JsonElement? Listed(JsonElement listed, ulong id)
    {
        foreach (var entry in listed.EnumerateArray())
        {
            if (entry.TryGetProperty("id", out var given) && given.ToString() == id.ToString(System.Globalization.CultureInfo.InvariantCulture))
            {
                return entry;
            }
        }

        return null;
    }
}
