using System.Text.Json;

namespace BriefBot.StandIns.Discord.World;

/// <summary>A channel, a thread or a direct message.</summary>
public sealed class StandInChannel
{
    public const int Text = 0;
    public const int DirectMessage = 1;
    public const int PublicThread = 11;

    private readonly Lock _gate = new();
    private readonly LinkedList<StandInMessage> _messages = new();
    private readonly Dictionary<ulong, StandInMessage> _byId = [];

    internal StandInChannel(ulong id, int type, string name)
    {
        Id = id;
        Type = type;
        Name = name;
    }

    public ulong Id { get; }

    /// <summary>0 a channel, 1 a direct message, 11 a thread.</summary>
    public int Type { get; }

    public string Name { get; }

    /// <summary>The server; null for a direct message.</summary>
    public StandInGuild? Guild { get; internal init; }

    /// <summary>Of a thread: the channel it is in.</summary>
    public StandInChannel? Parent { get; internal init; }

    /// <summary>Of a thread: who started it.</summary>
    public ulong Owner { get; internal init; }

    /// <summary>Of a direct message: the other one.</summary>
    public StandInUser? Recipient { get; internal init; }

    /// <summary>What the bot may do here; a test takes rights away by changing it.</summary>
    public ulong BotPermissions { get; set; } = Permissions.Member;

    /// <summary>Whether the channel is gone; every call on it is answered with 10003.</summary>
    public bool IsDeleted { get; internal set; }

    public bool IsThread => Type == PublicThread;

    public bool IsDirectMessage => Type == DirectMessage;

    /// <summary>All messages, oldest first, ephemeral ones included.</summary>
    public IReadOnlyList<StandInMessage> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

    internal void Add(StandInMessage message, int keep)
    {
        lock (_gate)
        {
            _messages.AddLast(message);
            _byId[message.Id] = message;
            if (_messages.Count > keep)
            {
                _byId.Remove(_messages.First!.Value.Id);
                _messages.RemoveFirst();
            }
        }
    }

    internal StandInMessage? Find(ulong id)
    {
        lock (_gate)
        {
            return _byId.GetValueOrDefault(id);
        }
    }

    internal bool Remove(StandInMessage message)
    {
        lock (_gate)
        {
            return _byId.Remove(message.Id) && _messages.Remove(message);
        }
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteId("id", Id);
        json.WriteNumber("type", Type);
        json.WriteNumber("flags", 0);
        if (Recipient is { } recipient)
        {
            json.WriteStartArray("recipients");
            recipient.Write(json);
            json.WriteEndArray();
            json.WriteNull("last_message_id");
        }
        else
        {
            json.WriteString("name", Name);
            json.WriteId("guild_id", Guild!.Id);
            json.WriteNull("last_message_id");
            json.WriteBoolean("nsfw", false);
            json.WriteNumber("rate_limit_per_user", 0);
            WritePlace(json);
        }

        json.WriteEndObject();
    }

    private void WritePlace(Utf8JsonWriter json)
    {
        if (Parent is { } parent)
        {
            json.WriteId("parent_id", parent.Id);
            json.WriteId("owner_id", Owner);
            json.WriteNumber("message_count", 0);
            json.WriteNumber("member_count", 1);
            json.WriteStartObject("thread_metadata");
            json.WriteBoolean("archived", false);
            json.WriteNumber("auto_archive_duration", 1440);
            json.WriteString("archive_timestamp", "2025-01-01T00:00:00.000000+00:00");
            json.WriteBoolean("locked", false);
            json.WriteEndObject();
            return;
        }

        json.WriteNull("parent_id");
        json.WriteNull("topic");
        json.WriteNumber("position", 0);
        json.WriteStartArray("permission_overwrites");
        json.WriteEndArray();
    }
}
