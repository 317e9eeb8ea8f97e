namespace BriefBot.Discord.Wire;

/// <summary>A row of buttons below a message; a message has at most five.</summary>
/// <param name="Components">At most five buttons.</param>
public sealed record ActionRow(IReadOnlyList<Button> Components)
{
    /// <summary>The number by which Discord knows a row.</summary>
    public int Type { get; } = 1;
}
