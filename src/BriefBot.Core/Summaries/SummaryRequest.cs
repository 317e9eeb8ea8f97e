using BriefBot.Answers;

namespace BriefBot.Summaries;

/// <summary>How a summary is wanted.</summary>
/// <param name="Length">How long it may get.</param>
/// <param name="Asker">Who asks.</param>
public sealed record SummaryRequest(SummaryLength Length, Asker Asker);
