using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Cards;

/// <summary>A card of any length, before it is laid into messages.</summary>
/// <param name="Color">The stripe, one of <see cref="CardColors"/>.</param>
/// <param name="Text">The text in Discord's Markdown; what comes from articles and users is escaped already.</param>
internal sealed record Card(int Color, string Text)
{
    /// <summary>The heading, escaped; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>Where the heading leads: an indexed article's own address.</summary>
    public string? Address { get; init; }

    /// <summary>The small line below, plain; null for none.</summary>
    public string? Footer { get; init; }

    /// <summary>The rows of buttons below.</summary>
    public IReadOnlyList<ActionRow> Rows { get; init; } = [];
}
