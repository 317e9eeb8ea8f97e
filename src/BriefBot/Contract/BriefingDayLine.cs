namespace BriefBot.Contract;

/// <summary>A line of <c>briefing --list --json</c>.</summary>
internal sealed record BriefingDayLine(string Channel, string Date);
