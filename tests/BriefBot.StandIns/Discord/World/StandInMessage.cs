using System.Text.Json;
using BriefBot.StandIns.Discord.Driving;

namespace BriefBot.StandIns.Discord.World;

/// <summary>A message as it stands now; edits change it in place.</summary>
public sealed class StandInMessage
{
    internal const int EphemeralFlag = 64;
    internal const int LoadingFlag = 128;
    internal const int HasThreadFlag = 32;

    internal StandInMessage(ulong id, StandInChannel channel, StandInUser author, DateTimeOffset createdAt)
    {
        Id = id;
        Channel = channel;
        Author = author;
        CreatedAt = createdAt;
    }

    public ulong Id { get; }

    public StandInChannel Channel { get; }

    public StandInUser Author { get; }

    public DateTimeOffset CreatedAt { get; }

    public string Content { get; internal set; } = string.Empty;

    /// <summary>The cards, an array; or nothing (<see cref="JsonValueKind.Undefined"/>).</summary>
    public JsonElement Embeds { get; internal set; }

    /// <summary>The rows of buttons, an array; or nothing.</summary>
    public JsonElement Components { get; internal set; }

    public int Flags { get; internal set; }

    /// <summary>0 a message, 19 a reply, 20 the answer to a command.</summary>
    public int Type { get; internal set; }

    public IReadOnlyList<StandInFile> Attachments { get; internal set; } = [];

    /// <summary>The users that it mentions.</summary>
    public IReadOnlyList<StandInUser> Mentions { get; internal set; } = [];

    /// <summary>Whoever it pings: users, roles, <c>everyone</c>. For the bot this must stay empty.</summary>
    public IReadOnlyList<string> Pings { get; internal set; } = [];

    public StandInMessage? ReplyTo { get; internal set; }

    public StandInChannel? Thread { get; internal set; }

    /// <summary>The interaction that it answers.</summary>
    public StandInInteraction? Interaction { get; internal set; }

    /// <summary>Who alone sees it; null when everyone does.</summary>
    public StandInUser? VisibleTo { get; internal set; }

    public DateTimeOffset? EditedAt { get; internal set; }

    public bool IsDeleted { get; internal set; }

    public bool IsEphemeral => (Flags & EphemeralFlag) != 0;

    /// <summary>Whether Discord shows "is thinking".</summary>
    public bool IsThinking => (Flags & LoadingFlag) != 0;

    internal JsonElement Nonce { get; set; }

    /// <summary>The message as JSON, as Discord would return it.</summary>
    public JsonElement ToJson() => JsonWriting.ToElement(json => MessageWriter.Write(json, this, withContent: true, asEvent: false));
}
