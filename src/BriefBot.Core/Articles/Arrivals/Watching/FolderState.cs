namespace BriefBot.Articles.Arrivals.Watching;

/// <summary>How the watched folder was at the last look.</summary>
/// <param name="Looked">When that was; null before the first look.</param>
/// <param name="Files">How many article files it held.</param>
/// <param name="Problem">Why nothing is removed just now, or what could not be read; null when all is well.</param>
/// <param name="Since">Since when there is a problem.</param>
internal sealed record FolderState(DateTimeOffset? Looked, int Files, string? Problem, DateTimeOffset? Since);
