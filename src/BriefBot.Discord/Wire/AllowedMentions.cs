namespace BriefBot.Discord.Wire;

/// <summary>Whom a message may ping. There is one value: nobody.</summary>
public sealed record AllowedMentions
{
    private AllowedMentions()
    {
    }

    /// <summary>Nobody: no user, no role, not everyone, not the author of the message that is replied to.</summary>
    public static AllowedMentions None { get; } = new();

    /// <summary>The kinds of mentions that Discord may look for: none.</summary>
    public IReadOnlyList<string> Parse { get; } = [];

    /// <summary>Whether the author of the message replied to is pinged: no.</summary>
    public bool RepliedUser { get; }
}
