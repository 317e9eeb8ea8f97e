namespace BriefBot.Discord.Gateway;

/// <summary>A received payload's envelope; the data stays where it was received.</summary>
internal readonly ref struct Payload
{
    /// <summary>One of <see cref="Opcode"/>.</summary>
    public required int Op { get; init; }

    /// <summary>The event's number in its session; null where there is none.</summary>
    public required long? Sequence { get; init; }

    /// <summary>Which event it is.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>The JSON of <c>d</c>; empty when it is absent, or of an event that does not matter.</summary>
    public required ReadOnlySpan<byte> Data { get; init; }
}
