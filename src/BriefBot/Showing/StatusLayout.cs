using BriefBot.Chat.Status;

namespace BriefBot.Showing;

/// <summary>Lays out how the bot is doing.</summary>
internal static class StatusLayout
{
    public static IEnumerable<ShownLine> Of(IReadOnlyList<StatusLine> lines) => lines.Select(line => new ShownLine(
        line.IsProblem ? LineKind.Problem : LineKind.Statement, SafeText.OneLine($"{line.Subject}: {line.Text}"), Hanging: 2));
}
