namespace BriefBot.Discord.Wire;

/// <summary>A button.</summary>
/// <param name="Style">One of <see cref="ButtonStyle"/>.</param>
/// <param name="Label">At most 80 characters.</param>
/// <param name="CustomId">Comes back when it is pressed; 1 to 100 characters. None for a link.</param>
/// <param name="Url">Of a link: where it leads, at most 512 characters.</param>
/// <param name="Disabled">Whether it can be pressed no more.</param>
public sealed record Button(int Style, string Label, string? CustomId = null, string? Url = null, bool? Disabled = null)
{
    /// <summary>The number by which Discord knows a button.</summary>
    public int Type { get; } = 2;
}
