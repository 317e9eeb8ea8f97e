namespace BriefBot.Showing;

/// <summary>A line of a shown reply before it is wrapped.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, already harmless; see <see cref="SafeText"/>.</param>
/// <param name="Indent">How many spaces stand before it.</param>
/// <param name="Hanging">How much further its later pieces are indented when it is wrapped.</param>
internal readonly record struct ShownLine(LineKind Kind, string Text, int Indent = 0, int Hanging = 0)
{
    public static readonly ShownLine Blank = new(LineKind.Blank, string.Empty);
}
