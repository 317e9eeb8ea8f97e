namespace BriefBot.Discord.Wire;

/// <summary>What a message says, as every way of sending one takes it. It can ping nobody.</summary>
/// <remarks>
/// In an edit, a property that is null leaves what stands there; an empty list or text takes it away. Files are sent
/// beside it as multipart.
/// </remarks>
public sealed record MessageBody
{
    /// <summary>The text, at most 2,000 characters.</summary>
    public string? Content { get; init; }

    /// <summary>The cards, at most 10, 6,000 characters over all of them.</summary>
    public IReadOnlyList<Embed>? Embeds { get; init; }

    /// <summary>The rows of buttons, at most 5.</summary>
    public IReadOnlyList<ActionRow>? Components { get; init; }

    /// <summary>Bits: 64 makes the answer to an interaction visible to its user alone, 4 hides previews of links.</summary>
    public int? Flags { get; init; }

    /// <summary>Always nobody.</summary>
    public AllowedMentions AllowedMentions { get; } = AllowedMentions.None;

    /// <summary>The bit of <see cref="Flags"/> that makes an answer visible to its user alone.</summary>
    public const int Ephemeral = 64;

    /// <summary>The bit of <see cref="Flags"/> that hides previews of links.</summary>
    public const int SuppressPreviews = 4;
}
