using BriefBot.Doctor;

namespace BriefBot.Contract;

/// <summary>A line of <c>doctor --json</c>.</summary>
internal sealed record CheckLine(string Check, string Status, string Detail, string? Fix)
{
    public static CheckLine Of(CheckResult result) => new(
        result.Check, result.Status.ToString().ToLowerInvariant(), result.Detail, result.Fix);
}
