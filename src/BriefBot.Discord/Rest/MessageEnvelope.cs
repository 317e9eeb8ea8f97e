using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Rest;

/// <summary>A message as it goes over the wire: a <see cref="MessageBody"/> and what a request adds. It can ping nobody.</summary>
internal sealed record MessageEnvelope
{
    private MessageEnvelope(MessageBody body)
    {
        Content = body.Content;
        Embeds = body.Embeds;
        Components = body.Components;
        Flags = body.Flags;
    }

    public string? Content { get; }

    public IReadOnlyList<Embed>? Embeds { get; }

    public IReadOnlyList<ActionRow>? Components { get; }

    public int? Flags { get; private init; }

    public AllowedMentions AllowedMentions { get; } = AllowedMentions.None;

    public string? Nonce { get; private init; }

    public bool? EnforceNonce { get; private init; }

    public MessageReference? MessageReference { get; private init; }

    public IReadOnlyList<AttachmentReference>? Attachments { get; private init; }

    /// <summary>A message in a channel.</summary>
    public static MessageEnvelope ToPost(MessageBody body, string nonce, Snowflake? replyTo, IReadOnlyList<OutgoingFile> files) => new(body)
    {
        Flags = WithoutEphemeral(body.Flags),
        Nonce = nonce,
        EnforceNonce = true,
        MessageReference = replyTo is { } message ? new MessageReference(message) : null,
        Attachments = References(files),
    };

    /// <summary>A change of a message; attachments that are there stay, unless files are given.</summary>
    public static MessageEnvelope ToEdit(MessageBody body, IReadOnlyList<OutgoingFile> files) => new(body)
    {
        Flags = WithoutEphemeral(body.Flags),
        Attachments = References(files),
    };

    /// <summary>An answer to an interaction, which alone can be for one user's eyes.</summary>
    public static MessageEnvelope ToAnswer(MessageBody body, IReadOnlyList<OutgoingFile> files) => new(body)
    {
        Attachments = References(files),
    };

    // Who sees a message is settled when it is made, and in a channel it is everyone: the bit is no part of such a request.
    private static int? WithoutEphemeral(int? flags) => (flags & ~MessageBody.Ephemeral) is { } rest and not 0 ? rest : null;

    private static IReadOnlyList<AttachmentReference>? References(IReadOnlyList<OutgoingFile> files) =>
        files.Count == 0 ? null : [.. files.Select((file, i) => new AttachmentReference(new Snowflake((ulong)i), file.Name))];
}
